import { isAvailable } from './is-available.ts';
import type { Surroundings } from './manage.ts';
import type { Wish } from './pick-from.ts';
import type { Pod } from './pod.ts';
import type { DeletionReason } from './pod-set-diff.ts';
import type { Budget, Rolled } from './roll.ts';
import { updatedPods } from './updated-pods.ts';

/**
 * Deletes old Pods; a later sync creates the new ones. Those that are not available go at once, beyond any budget;
 * of the others chance takes as many as may become unavailable (daemon/update.go:70).
 */
export function rollWithoutSurge({ maxUnavailable, maxSurge, desired }: Budget, surroundings: Surroundings): Rolled {
  const template = { hash: surroundings.hash, templateGeneration: surroundings.daemonSet.templateGeneration };
  const replaced: Wish<DeletionReason>[] = [];
  const candidates: Wish<DeletionReason>[] = [];
  let unavailable = 0;
  for (const [node, pods] of surroundings.podsByNode) {
    const found = updatedPods(pods, template);
    // Also one whose only Pods are terminating, although a comment there says otherwise (daemon/update.go:83).
    if (found === undefined || (found.newPod === undefined) === (found.oldPod === undefined)) {
      unavailable++;
    } else if (found.newPod !== undefined) {
      if (!isAvailable(found.newPod, surroundings)) unavailable++;
    } else if (isAvailable(found.oldPod as Pod, surroundings)) {
      candidates.push({ node, targets: [(found.oldPod as Pod).name], reason: 'outdated' });
    } else {
      replaced.push({ node, targets: [(found.oldPod as Pod).name], reason: 'unavailableOutdated' });
      unavailable++;
    }
  }
  const pick = Math.min(Math.max(maxUnavailable - unavailable, 0), candidates.length);
  return {
    creations: [],
    deletions: [
      { wishes: replaced, pick: replaced.length },
      { wishes: candidates, pick },
    ],
    events: [],
    facts: { maxUnavailable, maxSurge, desired, unavailable, surging: 0 },
  };
}
