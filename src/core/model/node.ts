import type { Labels } from './labels.ts';
import type { Taint } from './taint.ts';

/** What the DaemonSet controller reads of a Node to place Pods; conditions and `unschedulable` are not among it. */
export interface Node {
  readonly name: string;
  readonly labels: Labels;
  readonly taints: readonly Taint[];
}
