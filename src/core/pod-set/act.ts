import { BURST_LIMIT, burstOf } from './burst-of.ts';
import { manage, type Surroundings, type Wishes } from './manage.ts';
import { type Picked, pickFrom } from './pick-from.ts';
import type {
  CreationReason,
  DeletionReason,
  PodSetDiff,
  RollingUpdateFacts,
  SyncEvent,
  SyncResult,
} from './pod-set-diff.ts';
import { type Rolled, roll } from './roll.ts';

export type Changes = Pick<PodSetDiff, 'create' | 'delete' | 'choices' | 'events' | 'burst' | 'rollingUpdate'>;

export interface Acted {
  readonly result: SyncResult;
  readonly changes: Changes;
  /** Why some Pods are deleted, or are among those to pick from. */
  readonly doomed: ReadonlyMap<string, DeletionReason>;
}

/**
 * Either Pods are brought where they belong, or old ones replaced: the one waits until the other has been seen
 * (daemon_controller.go:977).
 */
export function act(surroundings: Surroundings): Acted {
  const { updateStrategy } = surroundings.daemonSet;
  const managed = changed(manage(surroundings), undefined);
  const isIdle = managed.changes.create.length + managed.changes.delete.length === 0;
  if (!isIdle || updateStrategy.type !== 'RollingUpdate') return { ...managed, result: { kind: 'synced' } };
  const rolled = roll(updateStrategy, surroundings);
  if (!rolled.ok) return { ...managed, result: { kind: 'gaveUp', error: rolled.error } };
  return { ...changed(rolled.value, rolled.value.facts), result: { kind: 'synced' } };
}

function changed(wishes: Wishes | Rolled, rollingUpdate: RollingUpdateFacts | undefined): Omit<Acted, 'result'> {
  const created = pickFrom<CreationReason>(wishes.creations, { action: 'create', limit: BURST_LIMIT });
  const deleted = pickFrom<DeletionReason>(wishes.deletions, { action: 'delete', limit: BURST_LIMIT });
  const changes = {
    create: created.met.map(({ node, reason }) => ({ node, reason })),
    delete: deleted.met.map(({ node, target, reason }) => ({ pod: target, node, reason })),
    choices: [...created.choices, ...deleted.choices],
    events: [...wishes.events, ...eventsOf(created, deleted)],
    burst: burstOf(created.wanted, deleted.wanted),
    rollingUpdate,
  };
  const reasons = wishes.deletions
    .flatMap((tier) => (tier.pick === 0 ? [] : tier.wishes))
    .flatMap(({ targets, reason }) => targets.map((pod) => [pod, reason] as const));
  return { changes: sorted(changes), doomed: new Map(reasons) };
}

function sorted(changes: Changes): Changes {
  return {
    ...changes,
    create: changes.create.toSorted((a, b) => (a.node < b.node ? -1 : 1)),
    delete: changes.delete.toSorted((a, b) => (a.pod < b.pod ? -1 : 1)),
  };
}

function eventsOf(created: Picked<CreationReason>, deleted: Picked<DeletionReason>): SyncEvent[] {
  return [
    ...created.met.map(({ node }): SyncEvent => ({ type: 'Normal', reason: 'SuccessfulCreate', node })),
    ...deleted.met.map(({ target }): SyncEvent => ({ type: 'Normal', reason: 'SuccessfulDelete', pod: target })),
  ];
}
