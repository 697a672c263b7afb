import { type Claim, claim } from './claim.ts';
import { controllerOf } from './controller-of.ts';
import { matchesSelector } from './matches-selector.ts';
import type { Pod } from './pod.ts';
import type { StoredDaemonSet } from './stored-daemon-set.ts';

/** A Pod with the claim on it. */
export interface ClaimedPod {
  readonly pod: Pod;
  readonly claim: Claim;
}

/**
 * The Pods that have to do with the DaemonSet, by name: others of its namespace are left out, save rivals its
 * selector matches.
 */
export function claimPods(pods: readonly Pod[], daemonSet: StoredDaemonSet): ClaimedPod[] {
  const claimed: ClaimedPod[] = [];
  for (const pod of pods) {
    if (pod.namespace !== daemonSet.namespace) continue;
    const result = isOutOfSight(pod, daemonSet) ? 'foreign' : claim(pod, daemonSet);
    if (result === 'unmatched') continue;
    if (result === 'foreign' && !matchesSelector(daemonSet.selector, pod.labels)) continue;
    claimed.push({ pod, claim: result });
  }
  return claimed.sort((a, b) => (a.pod.name < b.pod.name ? -1 : 1));
}

/** Pods are looked up by kind, name and UID of their owner, revisions by its UID alone (controller_utils.go:1141). */
function isOutOfSight(pod: Pod, { name, uid }: StoredDaemonSet): boolean {
  const owner = controllerOf(pod);
  return owner !== undefined && owner.uid === uid && (owner.kind !== 'DaemonSet' || owner.name !== name);
}
