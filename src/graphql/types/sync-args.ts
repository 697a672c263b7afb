import { builder } from '../builder.ts';
import { valueOrThrow } from '../graphql-problem.ts';
import type { ViewedDaemonSet } from '../refs.ts';
import type { SyncArgs, ViewedDiff } from '../sync-view.ts';

/** What a sync costs, however little of it is asked for. */
export const SYNC_COST = { field: 100, multiplier: 1 };

export const SYNC_ARGS = builder.args((t) => ({
  now: t.field({ type: 'DateTime', description: 'The time to answer for. Default: the clock, read once a Cluster.' }),
  nodesInBackoff: t.stringList({
    description:
      'Nodes whose last failed Pod was deleted too short a time ago; no object shows them. Default: not known, none assumed.',
  }),
}));

/** The one operation behind `diff` and `rollout`. */
export async function diffOf({ view, daemonSet }: ViewedDaemonSet, args: SyncArgs): Promise<ViewedDiff> {
  return valueOrThrow(await view.diffOf(daemonSet, valueOrThrow(daemonSet.stored), args));
}
