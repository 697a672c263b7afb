import type { FieldError } from '../model/field-error.ts';
import type { NamespacedName } from '../model/namespaced-name.ts';
import type { VerdictKind } from '../placement/verdict.ts';
import type { Finding } from './find-oddities.ts';
import type { StatusCounters } from './stored-daemon-set.ts';

export type DeletionReason =
  | 'shouldNotRun'
  | 'failed'
  | 'succeeded'
  | 'duplicate'
  | 'superseded'
  | 'outdated'
  | 'unavailableOutdated'
  | 'nodeGone';

export type CreationReason = 'missing' | 'surge' | 'replacesUnavailable';

export interface Deletion {
  readonly pod: string;
  readonly node: string;
  readonly reason: DeletionReason;
}

export interface Creation {
  readonly node: string;
  readonly reason: CreationReason;
}

/**
 * What Kubernetes takes at random: `pick` of `from`. Pods are deleted, Nodes get a Pod, of equal revisions one is
 * kept or some are deleted. `burst`: there is more to do than one sync does.
 */
export type Choice =
  | {
      readonly action: 'delete';
      readonly pick: number;
      readonly from: readonly string[];
      readonly reason: DeletionReason | 'burst';
    }
  | {
      readonly action: 'create';
      readonly pick: number;
      readonly from: readonly string[];
      readonly reason: CreationReason | 'burst';
    }
  | {
      readonly action: 'keepRevision' | 'deleteRevision';
      readonly pick: number;
      readonly from: readonly string[];
      readonly reason: 'equalRevisions';
    };

export type RevisionAction =
  | { readonly action: 'create'; readonly name: string; readonly revision: number }
  /** `hash`: the hash label it has afterwards. */
  | { readonly action: 'update'; readonly name: string; readonly revision: number; readonly hash: string }
  | { readonly action: 'delete'; readonly name: string; readonly revision: number };

export interface UpdateRevision {
  readonly name: string;
  readonly hash: string;
  readonly revision: number;
  /** `false`: this sync creates it. */
  readonly exists: boolean;
}

/** Why a sync ends early. `gaveUp`: an error, after which it is tried again; `ignored`: it never does more. */
export type SyncResult =
  | { readonly kind: 'synced' }
  | { readonly kind: 'ignored'; readonly cause: 'beingDeleted' | 'selectsEverything' }
  | { readonly kind: 'gaveUp'; readonly error: SyncError };

export type SyncError =
  | { readonly code: 'invalidSelector'; readonly errors: readonly FieldError[] }
  /** A revision of that name has other data: the next sync hashes with a higher collision count. */
  | { readonly code: 'hashCollision'; readonly revision: string; readonly collisionCount: number }
  /**
   * A revision without any label is given one in a nil map: the whole controller manager ends (daemon/update.go:310).
   */
  | { readonly code: 'controllerCrash'; readonly revision: string }
  | { readonly code: 'invalidAmount'; readonly field: 'maxUnavailable' | 'maxSurge'; readonly value: string }
  /** With surge, a Pod of an old template on a Node that is gone stops the rollout until it is removed. */
  | { readonly code: 'nodeNotFound'; readonly nodes: readonly string[] };

/** The status as it is after the sync. */
export interface StatusAfter extends StatusCounters {
  readonly observedGeneration: number;
  readonly collisionCount: number | undefined;
  /** Whether the controller would write it: it leaves an equal one alone. */
  readonly written: boolean;
}

export type SyncEvent =
  | { readonly type: 'Warning'; readonly reason: 'SelectingAll' }
  | { readonly type: 'Warning'; readonly reason: 'FailedDaemonPod'; readonly pod: string; readonly node: string }
  | { readonly type: 'Normal'; readonly reason: 'SucceededDaemonPod'; readonly pod: string; readonly node: string }
  | { readonly type: 'Normal'; readonly reason: 'SuccessfulCreate'; readonly node: string }
  | { readonly type: 'Normal'; readonly reason: 'SuccessfulDelete'; readonly pod: string };

/** One sync creates, and deletes, at most so many; creations go out in batches that double. */
export interface Burst {
  readonly limit: number;
  readonly creationsWanted: number;
  readonly deletionsWanted: number;
  readonly creationBatches: readonly number[];
}

/** What the rolling update had to go by; absent where it did not run. */
export interface RollingUpdateFacts {
  readonly maxUnavailable: number;
  readonly maxSurge: number;
  readonly desired: number;
  /** Nodes that count against maxUnavailable; without surge. */
  readonly unavailable: number;
  /** Nodes that count against maxSurge; with surge. */
  readonly surging: number;
}

export type NodeState =
  | 'inSync'
  | 'missing'
  | 'misscheduled'
  | 'outdated'
  | 'duplicate'
  | 'failed'
  | 'terminating'
  | 'excluded';

export interface NodeFact {
  readonly name: string;
  readonly verdict: VerdictKind;
  readonly pods: readonly string[];
  readonly state: NodeState;
}

/** Why a Pod is treated as it is; one of a deletion's reasons where it is deleted, or is among those to pick from. */
export type PodReason =
  | DeletionReason
  | 'current'
  | 'misscheduled'
  | 'terminating'
  /** Failed, and the controller waits before it deletes another of its Node. */
  | 'backoff'
  /** Names no Node: neither counted nor ever deleted. */
  | 'invisible'
  /** Bound to a Node that is gone: left to the Pod garbage collector. */
  | 'boundToGoneNode'
  | 'selectorMismatch'
  | 'ownedByAnother'
  | 'terminatingOrphan';

export interface PodFact {
  readonly name: string;
  readonly node: string | undefined;
  readonly hash: string;
  readonly updated: boolean;
  readonly ready: boolean;
  readonly available: boolean;
  readonly terminating: boolean;
  readonly reason: PodReason;
}

/** What one sync of the controller would do, and why. Lists are sorted by name. */
export interface PodSetDiff {
  readonly daemonSet: NamespacedName;
  readonly result: SyncResult;
  /** `undefined` where the sync ends before it knows. */
  readonly updateRevision: UpdateRevision | undefined;
  readonly create: readonly Creation[];
  readonly delete: readonly Deletion[];
  readonly choices: readonly Choice[];
  readonly adopt: readonly string[];
  readonly release: readonly string[];
  /** Pods whose hash label is set to that of the update revision. */
  readonly relabel: readonly string[];
  readonly revisions: readonly RevisionAction[];
  readonly revisionsAdopted: readonly string[];
  readonly revisionsReleased: readonly string[];
  /** `undefined` where the sync ends before it counts. */
  readonly status: StatusAfter | undefined;
  readonly events: readonly SyncEvent[];
  readonly burst: Burst;
  readonly rollingUpdate: RollingUpdateFacts | undefined;
  /** Whether the failed-Pod backoff, which no object shows, was told or taken to be none. */
  readonly failedPodBackoff: 'given' | 'assumedNone';
  /** Seconds after which the controller looks again by itself; `undefined`: only when something changes. */
  readonly resyncAfterSeconds: number | undefined;
  readonly nodes: readonly NodeFact[];
  readonly pods: readonly PodFact[];
  readonly findings: readonly Finding[];
}
