import type { PodSetSnapshot } from '../pod-set/diff-pod-set.ts';
import type { Timestamp } from '../pod-set/timestamp.ts';
import type { Preference } from './choose-otherwise.ts';

/** The cluster at one moment of a simulation; `snapshot.now` is that moment. */
export interface SimulatedCluster {
  readonly snapshot: PodSetSnapshot;
  /** Names of the Nodes there are. */
  readonly nodes: ReadonlySet<string>;
  readonly startedAt: Timestamp;
  readonly nodesNotReady: ReadonlySet<string>;
  /** When Nodes left; those that the snapshot lacks from the outset count from the start. */
  readonly leftAt: ReadonlyMap<string, Timestamp>;
  readonly pace: Pace;
}

/** One case of the model's ranges. */
export interface Pace {
  readonly secondsToReady: number;
  readonly secondsToStop: number;
  readonly secondsToCollect: number;
  readonly neverReadyOn: ReadonlySet<string>;
  /** What chance takes; without it, the first by Node name. */
  readonly preference: Preference | undefined;
}
