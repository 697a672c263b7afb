import type { DaemonSet } from '../core/model/daemon-set.ts';
import type { NamespacedName } from '../core/model/namespaced-name.ts';
import type { Node } from '../core/model/node.ts';
import type { Result } from '../core/result.ts';

/** What a cluster may refuse; only bugs throw. */
export type ClusterError = { readonly kind: 'daemonSetNotFound'; readonly ref: NamespacedName };

/** All that is asked of a cluster. A list is complete or refused, never half. */
export interface ClusterReader {
  listDaemonSets(signal: AbortSignal): Promise<Result<readonly DaemonSet[], ClusterError>>;
  /** `daemonSetNotFound` where there is none of that name. */
  getDaemonSet(ref: NamespacedName, signal: AbortSignal): Promise<Result<DaemonSet, ClusterError>>;
  listNodes(signal: AbortSignal): Promise<Result<readonly Node[], ClusterError>>;
}
