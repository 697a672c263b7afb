import { explainRollout } from '../../core/rollout/explain-rollout.ts';
import type { RolloutCounts } from '../../core/rollout/rollout-counts.ts';
import type { RolloutBudget, RolloutVerdict } from '../../core/rollout/rollout-verdict.ts';
import { builder } from '../builder.ts';
import { keysOf, PAGE_ARGS, pageComplexity, pageOf } from '../connection.ts';
import { DaemonSetRef } from '../refs.ts';
import { BlockerConnection } from './blocker.ts';
import { BlockerCodeEnum, RolloutLimitEnum, RolloutVerdictEnum } from './rollout-enums.ts';
import { diffOf, SYNC_ARGS, SYNC_COST } from './sync-args.ts';

const RolloutCountsType = builder.objectRef<RolloutCounts>('RolloutCounts').implement({
  description: 'Nodes that want a Pod; a Pod that is on its way out is not counted.',
  fields: (t) => ({
    desired: t.exposeInt('desired', { description: 'All of them.' }),
    updated: t.exposeInt('updated', { description: 'Have a Pod of the current template.' }),
    updatedAvailable: t.exposeInt('updatedAvailable', { description: 'Have one of it that is available.' }),
    available: t.exposeInt('available', { description: 'Have one that is available, whatever its template.' }),
    outdated: t.exposeInt('outdated', { description: 'Have one of an older template.' }),
    missing: t.exposeInt('missing', { description: 'Have none.' }),
  }),
});

const RolloutBudgetType = builder.objectRef<RolloutBudget>('RolloutBudget').implement({
  description: 'What may be under way at once, and what is.',
  fields: (t) => ({
    limit: t.field({ type: RolloutLimitEnum, description: 'What bounds it.', resolve: ({ limit }) => limit }),
    allowed: t.field({ type: 'Long', description: 'Nodes that may be.', resolve: ({ allowed }) => allowed }),
    used: t.exposeInt('used', { description: 'Nodes that are.' }),
  }),
});

export const RolloutType = builder.objectRef<RolloutVerdict>('Rollout').implement({
  description: 'How far the rollout of a DaemonSet is, and what it waits for.',
  fields: (t) => ({
    verdict: t.field({ type: RolloutVerdictEnum, description: 'How far it is.', resolve: ({ verdict }) => verdict }),
    message: t.string({ description: 'The verdict as a sentence.', resolve: explainRollout }),
    blockers: t.field({
      type: BlockerConnection,
      args: {
        ...PAGE_ARGS,
        code: t.arg({ type: [BlockerCodeEnum], description: 'Only those of one of these kinds.' }),
        lasting: t.arg.boolean({ description: 'Only those that last, or only those that time ends.' }),
      },
      complexity: pageComplexity,
      description: 'What it waits for.',
      resolve: ({ blockers }, { code, lasting, ...page }) => {
        const keyOf = keysOf(blockers, (each) => `${each.code} ${'node' in each ? each.node : ''}`);
        const listed = blockers.filter(
          (each) => (code?.includes(each.code) ?? true) && (lasting ?? each.lasting) === each.lasting,
        );
        return pageOf(listed, keyOf, page);
      },
    }),
    counts: t.field({
      type: RolloutCountsType,
      description: 'Nodes that want a Pod, by what they have.',
      resolve: ({ counts }) => counts,
    }),
    budget: t.field({
      type: RolloutBudgetType,
      nullable: true,
      description: 'What may be under way at once, and what is; null where no outdated Pod waits for it.',
      resolve: ({ budget }) => budget ?? null,
    }),
  }),
});

builder.objectField(DaemonSetRef, 'rollout', (t) =>
  t.field({
    type: RolloutType,
    nullable: true,
    args: SYNC_ARGS,
    complexity: SYNC_COST,
    description: 'How far its rollout is; null, with an error, where it is not as a cluster stores it.',
    resolve: async (daemonSet, args) => (await diffOf(daemonSet, args)).rollout,
  }),
);
