import type { DaemonSet } from '../core/model/daemon-set.ts';
import type { NamespacedName } from '../core/model/namespaced-name.ts';
import type { Node } from '../core/model/node.ts';
import type { ControllerRevision } from '../core/pod-set/controller-revision.ts';
import type { Pod } from '../core/pod-set/pod.ts';
import type { Result } from '../core/result.ts';
import type { PodTrouble } from '../core/rollout/pod-trouble.ts';

/** What a cluster may refuse, or fail to say; only bugs throw. `resource` is the plural that its API has for it. */
export type ClusterError =
  /** There is none, or this caller may not see it: nobody learns which. */
  | { readonly kind: 'daemonSetNotFound'; readonly ref: NamespacedName }
  /** The cluster does not know who asks. */
  | { readonly kind: 'clusterUnauthenticated'; readonly credentials: ClusterCredentials }
  | { readonly kind: 'clusterForbidden'; readonly resource: string }
  /** It asks to be left alone, for so many seconds where it says how long. */
  | { readonly kind: 'clusterBusy'; readonly retryAfter: number | undefined }
  | { readonly kind: 'clusterUnavailable'; readonly retryAfter: number | undefined }
  | { readonly kind: 'clusterUnreachable' }
  | { readonly kind: 'clusterTimedOut' }
  /** The list changed faster than it could be read whole. */
  | { readonly kind: 'clusterListExpired'; readonly resource: string }
  /** It answered out of an older state than before. */
  | { readonly kind: 'clusterStale'; readonly resource: string }
  /** It answered what no API server answers. */
  | { readonly kind: 'clusterProtocol'; readonly detail: string };

/** Whose credentials a cluster is read with: the service's own, or those that the caller sends along. */
export type ClusterCredentials = 'service' | 'caller';

/** What tells a rollout that takes its time from one that is stuck; missing evidence speaks for neither. */
export interface RolloutEvidence {
  /** Names of the Nodes whose kubelet is down. */
  readonly nodesNotReady: ReadonlySet<string>;
  /** By Pod name: why it does not become ready. */
  readonly troubles: ReadonlyMap<string, PodTrouble>;
  /** Names of the ResourceQuotas under which no Pod can be created. */
  readonly quotasLeavingNoPod: readonly string[];
}

/**
 * All that is asked of a cluster. A list is complete or refused, never half: an adapter that cannot read the last page
 * lets go of those before. Each object stands in it once. Expected failures are returned; what is thrown is a bug, or
 * the reason of a `signal` that has aborted, after which nothing more is asked of the cluster.
 */
export interface ClusterReader<D extends DaemonSet = DaemonSet> {
  /** Those of every namespace. */
  listDaemonSets(signal: AbortSignal): Promise<Result<readonly D[], ClusterError>>;
  /**
   * `daemonSetNotFound` where there is none of that name, and where the caller may not see it. Any text may come as a
   * name: it stays a name.
   */
  getDaemonSet(ref: NamespacedName, signal: AbortSignal): Promise<Result<D, ClusterError>>;
  listNodes(signal: AbortSignal): Promise<Result<readonly Node[], ClusterError>>;
  /** Every Pod of the namespace, perhaps others too: whose it is, the core finds out, so no label filters here. */
  listPods(namespace: string, signal: AbortSignal): Promise<Result<readonly Pod[], ClusterError>>;
  /** Every ControllerRevision of the namespace, perhaps others too. */
  listControllerRevisions(
    namespace: string,
    signal: AbortSignal,
  ): Promise<Result<readonly ControllerRevision[], ClusterError>>;
  /** Of the Nodes, and of the Pods and ResourceQuotas of the namespace, as the lists above show them. */
  readEvidence(namespace: string, signal: AbortSignal): Promise<Result<RolloutEvidence, ClusterError>>;
}
