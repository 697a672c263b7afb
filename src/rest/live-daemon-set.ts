import type { NamespacedName } from '../core/model/namespaced-name.ts';
import type { Parameter } from './parameters.ts';

/* What the routes of a live DaemonSet have in common. */

const NAME = { type: 'string', minLength: 1 } as const;

export const LIVE_PATH = '/v1/clusters/{cluster}/namespaces/{namespace}/daemonsets/{name}';

export const LIVE_PARAMETERS: readonly Parameter[] = [
  { name: 'cluster', description: 'The cluster, as /v1/clusters names it.', schema: NAME, example: 'demo' },
  { name: 'namespace', description: 'The namespace of the DaemonSet.', schema: NAME, example: 'kube-system' },
  { name: 'name', description: 'The name of the DaemonSet.', schema: NAME, example: 'fluentd' },
];

export function clusterOf(values: ReadonlyMap<string, string>): string {
  return values.get('cluster') ?? '';
}

export function refOf(values: ReadonlyMap<string, string>): NamespacedName {
  return { namespace: values.get('namespace') ?? '', name: values.get('name') ?? '' };
}
