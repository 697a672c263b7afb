import type { Node } from '../model/node.ts';
import type { Taint } from '../model/taint.ts';
import type { PodSetSnapshot } from '../pod-set/diff-pod-set.ts';
import type { Choice, Creation, Deletion } from '../pod-set/pod-set-diff.ts';
import type { RolloutVerdict } from './rollout-verdict.ts';

/** How the cluster around the controller behaves: docs/rollout-simulator.md. */
export interface RolloutModel {
  /** From the creation of a Pod until it is ready. */
  readonly secondsToReady: Seconds;
  /** From the deletion of a Pod until it is gone. */
  readonly secondsToStop: Seconds;
  /** From the moment a Node is gone until the Pod garbage collector has removed the Pods bound to it. */
  readonly secondsToCollect: Seconds;
  /** Nodes on which no Pod becomes ready that is not so already. */
  readonly neverReadyOn: ReadonlySet<string>;
  /** Nodes that are not ready: whatever their Pods are, they neither become ready nor stop. */
  readonly nodesNotReady: ReadonlySet<string>;
  readonly changes: readonly ClusterChange[];
  /** After so many waves it ends; never after more than a thousand. */
  readonly waveLimit: number;
}

/** At best and at worst. */
export interface Seconds {
  readonly from: number;
  readonly to: number;
}

/**
 * What happens to the cluster meanwhile: just before the controller begins that wave, or, if it never does, once it
 * is at rest. Waves are numbered from 1.
 */
export type ClusterChange = { readonly atWave: number } & (
  | { readonly kind: 'nodeJoins'; readonly node: Node }
  | { readonly kind: 'nodeLeaves'; readonly name: string }
  /** The Node has these taints from now on, and no others. */
  | { readonly kind: 'nodeTainted'; readonly name: string; readonly taints: readonly Taint[] }
  /** Its kubelet falls silent: its Pods are not ready any more, and it gets the taints that tell so. */
  | { readonly kind: 'nodeUnreachable'; readonly name: string }
  /** Somebody deletes the Pods of these Nodes: so a DaemonSet with OnDelete is updated. */
  | { readonly kind: 'podsDeleted'; readonly nodes: readonly string[] }
);

/** All that the controller does between two waits for Pods to become ready or available. */
export interface Wave {
  readonly number: number;
  readonly startsAfterSeconds: Seconds;
  readonly changes: readonly ClusterChange[];
  readonly delete: readonly Deletion[];
  readonly create: readonly Creation[];
  /** What was taken at random: other Pods may go in this wave, and these in a later one. */
  readonly choices: readonly Choice[];
  readonly lowest: Availability;
}

/** How many of the Nodes that want a Pod have one that is available and stays. */
export interface Availability {
  readonly available: number;
  readonly desired: number;
  /** Names of those that have none. */
  readonly unavailableNodes: readonly string[];
}

export interface RolloutSimulation {
  readonly waves: readonly Wave[];
  /** `limit`: there were too many waves, or syncs in them; the answer is of what was reached. */
  readonly ended: 'atRest' | 'limit';
  readonly seconds: Seconds;
  /** Where the most Nodes lack an available Pod, and in which wave that is first so; 0: before the first. */
  readonly lowest: Availability & { readonly wave: number };
  readonly end: RolloutVerdict;
  /** The wave that never ends, and the Nodes it waits for; 0: there was none. */
  readonly sticksAt: { readonly wave: number; readonly nodes: readonly string[] } | undefined;
  /** Where chance decides at which wave it sticks: if it takes the Nodes it sticks at first, and if it takes them last. */
  readonly byChance: { readonly takenFirst: Ending; readonly takenLast: Ending } | undefined;
  readonly final: PodSetSnapshot;
}

export interface Ending {
  readonly wave: number;
  /** Nodes that are left with an outdated Pod. */
  readonly outdated: number;
}
