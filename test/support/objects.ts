/* Kubernetes objects as a client sends them. */

export interface ObjectJson {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly [field: string]: unknown };
  readonly spec?: object;
}

export function nodeObject(
  name: string,
  labels: Readonly<Record<string, string>> = {},
  taints: readonly object[] = [],
): ObjectJson {
  return { apiVersion: 'v1', kind: 'Node', metadata: { name, labels }, spec: { taints } };
}

export function daemonSetObject(name: string, podSpec: object = {}, namespace = 'kube-system'): ObjectJson {
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name, namespace },
    spec: {
      selector: { matchLabels: { name } },
      template: { metadata: { labels: { name } }, spec: { containers: [{ name: 'c', image: 'i:1' }], ...podSpec } },
    },
  };
}
