import type { PodSetSnapshot } from '../pod-set/diff-pod-set.ts';
import type { PodSetDiff } from '../pod-set/pod-set-diff.ts';
import type { StoredDaemonSet } from '../pod-set/stored-daemon-set.ts';
import { podsAfter } from './pods-after.ts';
import { revisionsAfter } from './revisions-after.ts';

/** `terminating`: Pods that are bound to a Node stay until its kubelet has stopped them. */
export type Deleted = 'gone' | 'terminating';

/** The snapshot once the cluster has done what one sync asks of it; chance picks as the diff did. */
export function applyDiff(snapshot: PodSetSnapshot, diff: PodSetDiff, deleted: Deleted = 'gone'): PodSetSnapshot {
  return {
    ...snapshot,
    daemonSet: withStatus(snapshot.daemonSet, diff),
    pods: podsAfter(snapshot, diff, deleted),
    revisions: revisionsAfter(snapshot, diff),
  };
}

function withStatus(daemonSet: StoredDaemonSet, { status }: PodSetDiff): StoredDaemonSet {
  if (status === undefined) return daemonSet;
  const { written: _, ...written } = status;
  return { ...daemonSet, status: written };
}
