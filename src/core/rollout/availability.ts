import type { PodSetDiff } from '../pod-set/pod-set-diff.ts';
import type { Availability } from './simulation.ts';

/** A Pod that is terminating may still be ready, and the status counts it; it is not relied on here. */
export function availabilityOf(diff: PodSetDiff): Availability {
  const serving = new Set<string>();
  for (const { name, available, terminating } of diff.pods) if (available && !terminating) serving.add(name);
  const unavailableNodes: string[] = [];
  let desired = 0;
  for (const { name, verdict, pods } of diff.nodes) {
    if (verdict !== 'shouldRun') continue;
    desired++;
    if (!pods.some((pod) => serving.has(pod))) unavailableNodes.push(name);
  }
  return { available: desired - unavailableNodes.length, desired, unavailableNodes };
}

/** The one in which more Nodes go without; the first of two that are alike. */
export function lower<T extends Availability>(a: T, b: T): T {
  return b.unavailableNodes.length > a.unavailableNodes.length ? b : a;
}
