import type { Api, Json } from './api.ts';

export interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

const RBAC = '/apis/rbac.authorization.k8s.io/v1';
const NAMESPACE = 'agents';

/** An account that may do what the rules say. */
export async function makeAccount(api: Api, name: string, rules: readonly Rule[]): Promise<void> {
  await api.post(`/api/v1/namespaces/${NAMESPACE}/serviceaccounts`, { metadata: { name } });
  await api.post(`${RBAC}/clusterroles`, { metadata: { name }, rules });
  await api.post(`${RBAC}/clusterrolebindings`, {
    metadata: { name },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name },
    subjects: [{ kind: 'ServiceAccount', name, namespace: NAMESPACE }],
  });
}

export async function allow(api: Api, name: string, rules: readonly Rule[]): Promise<void> {
  await api.patch(`${RBAC}/clusterroles/${name}`, { rules });
}

/** A token of the account, as a kubelet asks for one. */
export async function makeToken(api: Api, name: string, audiences: readonly string[] = []): Promise<string> {
  const path = `/api/v1/namespaces/${NAMESPACE}/serviceaccounts/${name}/token`;
  const spec = { expirationSeconds: 600, ...(audiences.length === 0 ? {} : { audiences }) };
  const { status } = await api.post(path, { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec });
  return (status as Json)['token'] as string;
}

/** Ends the account, so that tests can be run again. */
export async function dropAccount(api: Api, name: string): Promise<void> {
  await api.delete(`/api/v1/namespaces/${NAMESPACE}/serviceaccounts/${name}`);
  await api.delete(`${RBAC}/clusterroles/${name}`);
  await api.delete(`${RBAC}/clusterrolebindings/${name}`);
}
