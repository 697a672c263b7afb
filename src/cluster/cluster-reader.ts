import type { DaemonSet } from '../core/model/daemon-set.ts';
import type { NamespacedName } from '../core/model/namespaced-name.ts';
import type { Node } from '../core/model/node.ts';
import type { ControllerRevision } from '../core/pod-set/controller-revision.ts';
import type { Pod } from '../core/pod-set/pod.ts';
import type { Result } from '../core/result.ts';
import type { PodTrouble } from '../core/rollout/pod-trouble.ts';

/** What a cluster may refuse; only bugs throw. */
export type ClusterError = { readonly kind: 'daemonSetNotFound'; readonly ref: NamespacedName };

/** What tells a rollout that takes its time from one that is stuck; missing evidence speaks for neither. */
export interface RolloutEvidence {
  /** Names of the Nodes whose kubelet is down. */
  readonly nodesNotReady: ReadonlySet<string>;
  /** By Pod name: why it does not become ready. */
  readonly troubles: ReadonlyMap<string, PodTrouble>;
  /** Names of the ResourceQuotas under which no Pod can be created. */
  readonly quotasLeavingNoPod: readonly string[];
}

/** All that is asked of a cluster. A list is complete or refused, never half. */
export interface ClusterReader<D extends DaemonSet = DaemonSet> {
  listDaemonSets(signal: AbortSignal): Promise<Result<readonly D[], ClusterError>>;
  /** `daemonSetNotFound` where there is none of that name. */
  getDaemonSet(ref: NamespacedName, signal: AbortSignal): Promise<Result<D, ClusterError>>;
  listNodes(signal: AbortSignal): Promise<Result<readonly Node[], ClusterError>>;
  /** Every Pod of the namespace, perhaps others too: whose it is, the core finds out, so no label filters here. */
  listPods(namespace: string, signal: AbortSignal): Promise<Result<readonly Pod[], ClusterError>>;
  /** Every ControllerRevision of the namespace, perhaps others too. */
  listControllerRevisions(
    namespace: string,
    signal: AbortSignal,
  ): Promise<Result<readonly ControllerRevision[], ClusterError>>;
  /** Of the Nodes, and of the Pods and ResourceQuotas of the namespace. */
  readEvidence(namespace: string, signal: AbortSignal): Promise<Result<RolloutEvidence, ClusterError>>;
}
