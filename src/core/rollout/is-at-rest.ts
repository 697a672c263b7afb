import type { PodSetDiff } from '../pod-set/pod-set-diff.ts';

/** Whether the sync leaves everything as it is, so that the next one of the same cluster does, too. */
export function isAtRest(diff: PodSetDiff): boolean {
  const { adopt, release, relabel, revisions, revisionsAdopted, revisionsReleased, status } = diff;
  const written = [diff.create, diff.delete, adopt, release, relabel, revisions, revisionsAdopted, revisionsReleased];
  return written.every(({ length }) => length === 0) && status?.written !== true;
}
