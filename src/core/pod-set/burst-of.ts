import type { Burst } from './pod-set-diff.ts';
import { slowStart } from './slow-start.ts';

/** One sync creates, and deletes, at most so many (daemon_controller.go:66). */
export const BURST_LIMIT = 250;

export function burstOf(creationsWanted: number, deletionsWanted: number): Burst {
  const creationBatches = slowStart(Math.min(creationsWanted, BURST_LIMIT));
  return { limit: BURST_LIMIT, creationsWanted, deletionsWanted, creationBatches };
}
