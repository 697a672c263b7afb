import type { Controlled } from './controlled.ts';
import type { Timestamp } from './timestamp.ts';

/** What the DaemonSet controller reads of a Pod. */
export interface Pod extends Controlled {
  /** Any text: a phase Kubernetes does not know is taken as running. */
  readonly phase: string;
  /** The first condition of type Ready; `undefined` where there is none. */
  readonly ready: ReadyCondition | undefined;
  /** Empty until the Pod is bound. */
  readonly nodeName: string;
  /** The Node its required affinity names by `metadata.name`; `undefined` where it names none, or not one alone. */
  readonly pinnedTo: string | undefined;
}

export interface ReadyCondition {
  readonly isTrue: boolean;
  readonly lastTransitionTime: Timestamp | undefined;
}
