import type { FieldError } from '../model/field-error.ts';
import type { Timestamp } from '../pod-set/timestamp.ts';
import type { PodTrouble } from './pod-trouble.ts';

/**
 * One thing the rollout waits for. `lasting`: nothing in the cluster ends it by itself, so far as the snapshot tells;
 * otherwise time will.
 */
export type Blocker = SyncBlocker | PodBlocker;

/** What keeps the controller from doing anything at all. */
export type SyncBlocker = { readonly lasting: boolean } & (
  | { readonly code: 'generationNotObserved'; readonly generation: number; readonly observedGeneration: number }
  | { readonly code: 'beingDeleted' }
  | { readonly code: 'selectsEverything' }
  | { readonly code: 'invalidSelector'; readonly errors: readonly FieldError[] }
  | { readonly code: 'hashCollision'; readonly revision: string }
  | { readonly code: 'controllerCrash'; readonly revision: string }
  | { readonly code: 'invalidAmount'; readonly field: 'maxUnavailable' | 'maxSurge'; readonly value: string }
  /** With surge, an old Pod of a Node that is gone stops all until the Pod garbage collector has removed it. */
  | { readonly code: 'nodesGone'; readonly nodes: readonly string[] }
  /** These Nodes are to get a Pod, and the quota leaves none. */
  | { readonly code: 'quotaExceeded'; readonly quota: string; readonly nodes: readonly string[] }
);

/** What is missing on one Node; also on one that wants no Pod, where its Pod uses up the budget of the others. */
export type PodBlocker = { readonly lasting: boolean; readonly node: string } & (
  | { readonly code: 'podMissing' }
  | { readonly code: 'podTerminating'; readonly pod: string; readonly nodeIsReady: boolean }
  | {
      readonly code: 'podNotReady';
      readonly pod: string;
      readonly nodeIsReady: boolean;
      readonly trouble: PodTrouble | undefined;
    }
  /** Ready, but not for minReadySeconds. `availableAt` is absent where its condition has no time: it never will be. */
  | { readonly code: 'podNotAvailable'; readonly pod: string; readonly availableAt: Timestamp | undefined }
  /** Failed, and the controller waits before it replaces it. */
  | { readonly code: 'podInBackoff'; readonly pod: string }
  /** Of an older template, and the strategy leaves it to somebody else to delete it. */
  | { readonly code: 'podOutdated'; readonly pod: string }
  /** Bound to a Node that is gone: the Pod garbage collector removes it. */
  | { readonly code: 'podOnGoneNode'; readonly pod: string }
);
