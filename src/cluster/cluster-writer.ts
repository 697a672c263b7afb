import type { NamespacedName } from '../core/model/namespaced-name.ts';
import type { JsonObject } from '../core/parse/read.ts';
import type { ControllerRevision } from '../core/pod-set/controller-revision.ts';
import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';
import type { Result } from '../core/result.ts';
import type { ClusterError } from './cluster-reader.ts';

/** A DaemonSet with the version that a write to it must name. */
export interface VersionedDaemonSet {
  readonly daemonSet: StoredDaemonSet;
  readonly resourceVersion: string;
}

/** Which cluster this is, and as whom it is asked; neither changes when a token is renewed. */
export interface ClusterIdentity {
  /** The UID of its namespace kube-system. */
  readonly clusterUid: string;
  readonly user: string;
}

export type WriteError =
  | ClusterError
  /** Nothing was written: the object is not as the preconditions say. */
  | { readonly kind: 'conflict' }
  /** Nothing was written: the cluster refuses the object as it would be. `fields` names what is wrong, where it says so. */
  | { readonly kind: 'rejected'; readonly fields: readonly string[] }
  /** Whether it was written cannot be told: the answer did not come, or was an error after the fact. */
  | { readonly kind: 'unknownOutcome' };

export interface DaemonSetPatch {
  /** How the patch is merged; `strategic` knows the lists of Kubernetes, and directives such as `$patch`. */
  readonly type: 'merge' | 'strategic';
  readonly patch: JsonObject;
}

export const PROPAGATION_POLICIES = ['Background', 'Foreground', 'Orphan'] as const;
export type PropagationPolicy = (typeof PROPAGATION_POLICIES)[number];

/** Of the object a write is meant for: another UID is another object, another resourceVersion another state of it. */
export interface Preconditions {
  readonly uid: string;
  readonly resourceVersion: string;
}

/**
 * All that is changed in a cluster. A write is sent once, with its preconditions, and checked by the cluster against
 * them: it happens as a whole or not at all. It is never sent again by itself; whoever does not learn the outcome reads.
 */
export interface ClusterWriter {
  identify(signal: AbortSignal): Promise<Result<ClusterIdentity, ClusterError>>;
  /** As it is stored now, asked anew each time. */
  readDaemonSet(ref: NamespacedName, signal: AbortSignal): Promise<Result<VersionedDaemonSet, ClusterError>>;
  /** `undefined` where there is none of that name. */
  readRevision(ref: NamespacedName, signal: AbortSignal): Promise<Result<ControllerRevision | undefined, ClusterError>>;
  patchDaemonSet(
    ref: NamespacedName,
    change: DaemonSetPatch & Preconditions,
    signal: AbortSignal,
  ): Promise<Result<undefined, WriteError>>;
  deleteDaemonSet(
    ref: NamespacedName,
    change: { readonly propagationPolicy: PropagationPolicy } & Preconditions,
    signal: AbortSignal,
  ): Promise<Result<undefined, WriteError>>;
}
