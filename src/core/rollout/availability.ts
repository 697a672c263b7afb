import type { PodSetDiff } from '../pod-set/pod-set-diff.ts';
import { podsOfNodes } from './pods-of-nodes.ts';
import type { Availability } from './simulation.ts';

/** A Pod that is terminating may still be ready, and the status counts it; it is not relied on here. */
export function availabilityOf(diff: PodSetDiff): Availability {
  const pods = podsOfNodes(diff);
  const wanted = diff.nodes.filter(({ verdict }) => verdict === 'shouldRun').map(({ name }) => name);
  const hasAvailable = (node: string) =>
    pods.get(node)?.some(({ available, terminating }) => available && !terminating) === true;
  const unavailableNodes = wanted.filter((node) => !hasAvailable(node));
  return { available: wanted.length - unavailableNodes.length, desired: wanted.length, unavailableNodes };
}

/** The one in which more Nodes go without; the first of two that are alike. */
export function lower<T extends Availability>(a: T, b: T): T {
  return b.unavailableNodes.length > a.unavailableNodes.length ? b : a;
}
