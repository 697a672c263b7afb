import type { StatusAfter } from './pod-set-diff.ts';
import type { StatusCounters, StoredDaemonSet } from './stored-daemon-set.ts';

/**
 * The status once counted; an equal one of this or a later generation is not written again
 * (daemon_controller.go:1163).
 */
export function statusAfter({ status, generation }: StoredDaemonSet, counters: StatusCounters): StatusAfter {
  const names = Object.keys(counters) as (keyof StatusCounters)[];
  const written = names.some((name) => counters[name] !== status[name]) || status.observedGeneration < generation;
  const observedGeneration = written ? generation : status.observedGeneration;
  return { ...counters, observedGeneration, collisionCount: status.collisionCount, written };
}
