import type { ClaimedPod } from './claim-pods.ts';
import { hashOfLabels } from './hash-label.ts';
import { isAvailable } from './is-available.ts';
import { isReady } from './is-ready.ts';
import { isTerminating } from './is-terminating.ts';
import { isUpdated } from './is-updated.ts';
import type { Surroundings } from './manage.ts';
import type { DeletionReason, PodFact, PodReason } from './pod-set-diff.ts';
import { targetNode } from './target-node.ts';

/** How every Pod stands; `doomed` says why some are deleted, or are among those to pick from. */
export function podFacts(
  claimed: readonly ClaimedPod[],
  doomed: ReadonlyMap<string, DeletionReason>,
  surroundings: Surroundings,
): PodFact[] {
  const template = { hash: surroundings.hash, templateGeneration: surroundings.daemonSet.templateGeneration };
  return claimed.map((each) => {
    const { pod } = each;
    return {
      name: pod.name,
      node: targetNode(pod),
      hash: hashOfLabels(pod.labels),
      updated: isUpdated(pod, template),
      ready: isReady(pod),
      available: isAvailable(pod, surroundings),
      terminating: isTerminating(pod),
      reason: doomed.get(pod.name) ?? reasonOf(each, surroundings),
    };
  });
}

function reasonOf({ pod, claim }: ClaimedPod, { daemonSet, verdicts, hash }: Surroundings): PodReason {
  if (claim === 'foreign') return 'ownedByAnother';
  if (claim === 'released') return 'selectorMismatch';
  if (claim === 'terminatingOrphan') return 'terminatingOrphan';
  if (isTerminating(pod)) return 'terminating';
  const node = targetNode(pod);
  if (node === undefined) return 'invisible';
  const verdict = verdicts.get(node);
  if (verdict === undefined) return 'boundToGoneNode';
  if (pod.phase === 'Failed') return 'backoff';
  if (verdict !== 'shouldRun') return 'misscheduled';
  return isUpdated(pod, { hash, templateGeneration: daemonSet.templateGeneration }) ? 'current' : 'outdated';
}
