import { err, ok, type Result } from '../result.ts';
import { isAvailable } from './is-available.ts';
import type { Surroundings } from './manage.ts';
import type { Wish } from './pick-from.ts';
import type { CreationReason, DeletionReason, SyncError } from './pod-set-diff.ts';
import type { Budget, Rolled } from './roll.ts';
import { type UpdatedPods, updatedPods } from './updated-pods.ts';

/** What is found on the Nodes, to be weighed against the budget once all are seen. */
interface Found {
  readonly removed: Wish<DeletionReason>[];
  readonly unwanted: Wish<DeletionReason>[];
  readonly replacing: Wish<CreationReason>[];
  readonly candidates: Wish<CreationReason>[];
  readonly gone: string[];
  surging: number;
  available: number;
}

/**
 * Creates new Pods beside old ones, which go once the new one is available. Old Pods that are not available get
 * theirs at once, beyond any budget (daemon/update.go:132).
 */
export function rollWithSurge(
  { maxUnavailable, maxSurge, desired }: Budget,
  surroundings: Surroundings,
): Result<Rolled, SyncError> {
  const template = { hash: surroundings.hash, templateGeneration: surroundings.daemonSet.templateGeneration };
  const found: Found = { removed: [], unwanted: [], replacing: [], candidates: [], gone: [], surging: 0, available: 0 };
  for (const [node, pods] of surroundings.podsByNode) {
    const updated = updatedPods(pods, template);
    if (updated === undefined) found.surging++;
    else sortIn(node, updated, { found, surroundings });
  }
  if (found.gone.length > 0) return err({ code: 'nodeNotFound', nodes: found.gone.sort() });
  const { removed, unwanted, replacing, candidates, surging, available } = found;
  // Pods that lost their Node to a taint stay until as many as are desired are available without them.
  const spare = Math.min(Math.max(available - desired, 0), unwanted.length);
  const pick = Math.min(Math.max(maxSurge - surging, 0), candidates.length);
  return ok({
    creations: [
      { wishes: replacing, pick: replacing.length },
      { wishes: candidates, pick },
    ],
    deletions: [
      { wishes: removed, pick: removed.length },
      { wishes: unwanted, pick: spare },
    ],
    events: [],
    facts: { maxUnavailable, maxSurge, desired, unavailable: 0, surging },
  });
}

function sortIn(
  node: string,
  { newPod, oldPod }: UpdatedPods,
  { found, surroundings }: { readonly found: Found; readonly surroundings: Surroundings },
): void {
  const counted = oldPod ?? newPod;
  const isCountedAvailable = counted !== undefined && isAvailable(counted, surroundings);
  if (isCountedAvailable) found.available++;
  if (oldPod === undefined) return;
  if (newPod !== undefined) {
    if (isAvailable(newPod, surroundings)) found.removed.push({ node, targets: [oldPod.name], reason: 'superseded' });
    else found.surging++;
    return;
  }
  const verdict = surroundings.verdicts.get(node);
  if (verdict === undefined) {
    found.gone.push(node);
  } else if (verdict !== 'shouldRun') {
    (isCountedAvailable ? found.unwanted : found.removed).push({
      node,
      targets: [oldPod.name],
      reason: 'shouldNotRun',
    });
  } else if (isCountedAvailable) {
    found.candidates.push({ node, targets: [node], reason: 'surge' });
  } else {
    found.replacing.push({ node, targets: [node], reason: 'replacesUnavailable' });
  }
}
