import type { Pod } from './pod.ts';
import type { Timestamp } from './timestamp.ts';

/** When a ready Pod counts as available. */
export interface Availability {
  readonly minReadySeconds: number;
  readonly now: Timestamp;
}

/** Also one that stopped or is on its way out, as long as it says it is ready (pkg/api/v1/pod/util.go:283). */
export function isAvailable({ ready }: Pod, { minReadySeconds, now }: Availability): boolean {
  if (ready?.isTrue !== true) return false;
  if (minReadySeconds === 0) return true;
  const { lastTransitionTime } = ready;
  return lastTransitionTime !== undefined && lastTransitionTime + minReadySeconds * 1000 <= now;
}
