import { scale } from '../pod-set/scale.ts';
import { amountOf } from './amount-of.ts';
import type { Finding, FindingSubject } from './finding.ts';
import { patchOf } from './patch-of.ts';
import { fieldOf, ROLLING_UPDATE } from './steps.ts';

/**
 * From here on an update goes in a hundred turns and more, each as long as a Pod takes to end, start and get ready, and one
 * Node that is not ready stops it: on 164 Nodes with 3 dead ones it never came to its end (kubernetes/test-infra#31706).
 */
const LARGE_FLEET = 100;

/** Ten turns, however many Nodes there are. */
const SHARE = '10%';

export function slowRollout({ daemonSet, sent, nodeCount }: FindingSubject): readonly Finding[] {
  const { type, rollingUpdate } = daemonSet.spec.updateStrategy;
  if (nodeCount === undefined || nodeCount < LARGE_FLEET || type !== 'RollingUpdate' || rollingUpdate === undefined)
    return [];
  return (['maxUnavailable', 'maxSurge'] as const)
    .filter((name) => scale(amountOf(rollingUpdate[name]), nodeCount) === 1)
    .map((name) => {
      const path = [...ROLLING_UPDATE, name];
      return {
        id: 'slow-rollout',
        severity: 'warning',
        field: fieldOf(path),
        message: `An update goes one Node at a time over ${nodeCount} Nodes, and stops at the first that is not ready.`,
        fix: patchOf(sent, [{ path, value: SHARE }]),
      };
    });
}
