/** A kind as its API serves it. */
export interface Resource {
  /** The plural, as in RBAC. */
  readonly name: string;
  readonly apiVersion: string;
  readonly kind: string;
}

export const DAEMON_SETS: Resource = { name: 'daemonsets', apiVersion: 'apps/v1', kind: 'DaemonSet' };
export const CONTROLLER_REVISIONS: Resource = {
  name: 'controllerrevisions',
  apiVersion: 'apps/v1',
  kind: 'ControllerRevision',
};
export const NODES: Resource = { name: 'nodes', apiVersion: 'v1', kind: 'Node' };
export const PODS: Resource = { name: 'pods', apiVersion: 'v1', kind: 'Pod' };
export const RESOURCE_QUOTAS: Resource = { name: 'resourcequotas', apiVersion: 'v1', kind: 'ResourceQuota' };

export const NAMESPACES: Resource = { name: 'namespaces', apiVersion: 'v1', kind: 'Namespace' };
export const SELF_SUBJECT_REVIEWS: Resource = {
  name: 'selfsubjectreviews',
  apiVersion: 'authentication.k8s.io/v1',
  kind: 'SelfSubjectReview',
};

/** Where it is served; the namespace, and the name, are taken as they are. */
export function pathOf({ name: resource, apiVersion }: Resource, namespace?: string, name?: string): string {
  const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  const within = namespace === undefined ? '' : `/namespaces/${namespace}`;
  return `${root}${within}/${resource}${name === undefined ? '' : `/${name}`}`;
}
