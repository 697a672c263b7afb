import { err, ok, type Result } from '../result.ts';
import type { Surroundings, Wishes } from './manage.ts';
import type { RollingUpdateFacts, SyncError } from './pod-set-diff.ts';
import { rollWithSurge } from './roll-with-surge.ts';
import { rollWithoutSurge } from './roll-without-surge.ts';
import { scale } from './scale.ts';
import type { UpdateStrategy } from './stored-daemon-set.ts';

export interface Rolled extends Wishes {
  readonly facts: RollingUpdateFacts;
}

/** How much of an update may be under way at once. */
export interface Budget {
  readonly maxUnavailable: number;
  readonly maxSurge: number;
  readonly desired: number;
}

export type RollingUpdate = Extract<UpdateStrategy, { readonly type: 'RollingUpdate' }>;

/**
 * Replaces Pods of older templates, as far as the strategy allows now (daemon/update.go:45). Nodes with Pods count, wanted
 * or not and even if gone; one that lacks its Pod never gets here, for that sync creates it.
 */
export function roll(strategy: RollingUpdate, surroundings: Surroundings): Result<Rolled, SyncError> {
  const budget = budgetOf(strategy, surroundings);
  if (!budget.ok) return budget;
  return budget.value.maxSurge === 0
    ? ok(rollWithoutSurge(budget.value, surroundings))
    : rollWithSurge(budget.value, surroundings);
}

function budgetOf({ maxUnavailable, maxSurge }: RollingUpdate, { verdicts }: Surroundings): Result<Budget, SyncError> {
  let desired = 0;
  for (const verdict of verdicts.values()) if (verdict === 'shouldRun') desired++;
  const unavailable = scale(maxUnavailable, desired);
  const surge = scale(maxSurge, desired);
  if (maxUnavailable.kind === 'invalid')
    return err({ code: 'invalidAmount', field: 'maxUnavailable', value: maxUnavailable.text });
  if (maxSurge.kind === 'invalid') return err({ code: 'invalidAmount', field: 'maxSurge', value: maxSurge.text });
  // Validation forbids both to be zero; stored so, the controller takes one rather than none (daemon/update.go:619).
  const none = desired > 0 && unavailable === 0 && surge === 0;
  return ok({ maxUnavailable: none ? 1 : (unavailable as number), maxSurge: surge as number, desired });
}
