import type { PodSetDiff, SyncError } from '../pod-set/pod-set-diff.ts';
import type { StoredDaemonSet } from '../pod-set/stored-daemon-set.ts';
import type { Blocker, SyncBlocker } from './blocker.ts';
import { isOnRequest } from './is-on-request.ts';
import { type Evidence, podBlockers } from './pod-blockers.ts';
import { type RolloutCounts, rolloutCounts } from './rollout-counts.ts';

export type RolloutVerdictKind = 'complete' | 'progressing' | 'stuck' | 'idle' | 'paused';

/** How far the rollout is; what it waits for, sorted by Node, and how much of its budget that takes. */
export interface RolloutVerdict {
  readonly verdict: RolloutVerdictKind;
  readonly blockers: readonly Blocker[];
  readonly counts: RolloutCounts;
  /** What may be under way at once and what is; absent where no old Pod waits for it. */
  readonly budget: RolloutBudget | undefined;
}

export interface RolloutBudget {
  readonly limit: 'maxUnavailable' | 'maxSurge';
  readonly allowed: number;
  readonly used: number;
}

/** Whether the DaemonSet is done: the truth table of docs/rollout-verdict.md. */
export function rolloutVerdict(diff: PodSetDiff, daemonSet: StoredDaemonSet, evidence: Evidence): RolloutVerdict {
  const counts = rolloutCounts(diff);
  const halted = haltedBy(diff, daemonSet);
  if (halted !== undefined) {
    return { verdict: halted.lasting ? 'stuck' : 'progressing', blockers: [halted], counts, budget: undefined };
  }
  const blockers = [...quotaBlockers(diff, evidence), ...podBlockers(diff, daemonSet, evidence)];
  const budget = counts.outdated === 0 ? undefined : budgetOf(diff);
  return { verdict: decide({ diff, daemonSet, evidence, counts, blockers }), blockers, counts, budget };
}

interface Findings {
  readonly diff: PodSetDiff;
  readonly daemonSet: StoredDaemonSet;
  readonly evidence: Evidence;
  readonly counts: RolloutCounts;
  readonly blockers: readonly Blocker[];
}

function decide({ diff, daemonSet, evidence, counts, blockers }: Findings): RolloutVerdict['verdict'] {
  const creates = diff.create.length > 0 && evidence.quotasLeavingNoPod.length === 0;
  if (creates || diff.delete.length > 0 || diff.relabel.length > 0) return 'progressing';
  if (counts.desired === 0) return 'idle';
  if (blockers.some(({ lasting }) => !lasting)) return 'progressing';
  if (isOnRequest(daemonSet) && counts.outdated > 0) return 'paused';
  return blockers.length > 0 ? 'stuck' : 'complete';
}

/** Why the controller does nothing, or has not begun. */
function haltedBy({ result }: PodSetDiff, { generation, status }: StoredDaemonSet): SyncBlocker | undefined {
  if (result.kind === 'ignored') return { code: result.cause, lasting: true };
  if (result.kind === 'gaveUp') return blockerOf(result.error);
  const { observedGeneration } = status;
  if (observedGeneration >= generation) return undefined;
  return { code: 'generationNotObserved', generation, observedGeneration, lasting: false };
}

function blockerOf(error: SyncError): SyncBlocker {
  switch (error.code) {
    case 'invalidSelector':
      return { code: error.code, errors: error.errors, lasting: true };
    case 'hashCollision':
      return { code: error.code, revision: error.revision, lasting: false };
    case 'controllerCrash':
      return { code: error.code, revision: error.revision, lasting: true };
    case 'invalidAmount':
      return { code: error.code, field: error.field, value: error.value, lasting: true };
    case 'nodeNotFound':
      return { code: 'nodesGone', nodes: error.nodes, lasting: false };
  }
}

function quotaBlockers({ create }: PodSetDiff, { quotasLeavingNoPod }: Evidence): SyncBlocker[] {
  if (create.length === 0) return [];
  const nodes = create.map(({ node }) => node);
  return quotasLeavingNoPod.map((quota) => ({ code: 'quotaExceeded', quota, nodes, lasting: true }));
}

function budgetOf({ rollingUpdate }: PodSetDiff): RolloutBudget | undefined {
  if (rollingUpdate === undefined) return undefined;
  const { maxSurge, maxUnavailable, surging, unavailable } = rollingUpdate;
  if (maxSurge > 0) return { limit: 'maxSurge', allowed: maxSurge, used: surging };
  return { limit: 'maxUnavailable', allowed: maxUnavailable, used: unavailable };
}
