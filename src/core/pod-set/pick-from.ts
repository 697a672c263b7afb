import type { Choice, CreationReason, DeletionReason } from './pod-set-diff.ts';

/** One wish is met by one of its targets; more than one target means that chance decides between them. */
export interface Wish<R> {
  readonly node: string;
  /** Pods to delete by name; for a creation, its Node alone. */
  readonly targets: readonly string[];
  readonly reason: R;
}

/** Of these wishes so many are met; tiers are met in order. */
export interface Tier<R> {
  readonly wishes: readonly Wish<R>[];
  readonly pick: number;
}

export interface Met<R> {
  readonly node: string;
  readonly target: string;
  readonly reason: R;
}

export interface Picked<R> {
  readonly met: readonly Met<R>[];
  readonly choices: readonly Choice[];
  /** How many there are to meet, the burst limit apart. */
  readonly wanted: number;
}

/** Meets the tiers in order up to the burst limit; where that leaves a choice, the first by Node name are taken. */
export function pickFrom<R extends DeletionReason | CreationReason>(
  tiers: readonly Tier<R>[],
  { action, limit }: { readonly action: 'create' | 'delete'; readonly limit: number },
): Picked<R> {
  const met: Met<R>[] = [];
  const choices: Choice[] = [];
  let wanted = 0;
  for (const { wishes, pick } of tiers) {
    wanted += pick;
    const left = Math.min(pick, limit - met.length);
    if (left === 0) continue;
    const ordered = wishes.toSorted(byNode);
    met.push(
      ...ordered.slice(0, left).map(({ node, targets, reason }) => ({ node, target: targets[0] as string, reason })),
    );
    if (left === wishes.length) {
      for (const { targets, reason } of ordered)
        if (targets.length > 1) choices.push(choice(action, { from: targets, pick: 1, reason }));
      continue;
    }
    const first = ordered[0] as Wish<R>;
    const reason = left < pick || ordered.some((wish) => wish.reason !== first.reason) ? 'burst' : first.reason;
    choices.push(choice(action, { from: ordered.flatMap(({ targets }) => targets), pick: left, reason }));
  }
  return { met, choices, wanted };
}

function byNode(a: Wish<unknown>, b: Wish<unknown>): number {
  if (a.node !== b.node) return a.node < b.node ? -1 : 1;
  return (a.targets[0] as string) < (b.targets[0] as string) ? -1 : 1;
}

function choice(
  action: 'create' | 'delete',
  rest: {
    readonly from: readonly string[];
    readonly pick: number;
    readonly reason: DeletionReason | CreationReason | 'burst';
  },
): Choice {
  // A creation has only a creation's reasons, and a deletion only its own: the caller pairs them.
  return { action, ...rest } as Choice;
}
