import type { PropagationPolicy } from '../../cluster/cluster-writer.ts';
import type { NamespacedName } from '../../core/model/namespaced-name.ts';
import { type CarriedOut, carryOutPlan } from '../../operations/carry-out-plan.ts';
import { type Change, MAX_REMOVED_PERCENT, type MadePlan, makePlan } from '../../operations/make-plan.ts';
import { openWritable } from '../../operations/open-writable.ts';
import { builder, type GraphqlContext } from '../builder.ts';
import { enumOf } from '../enum-of.ts';
import { valueOrThrow } from '../graphql-problem.ts';

const PropagationPolicyEnum = enumOf<PropagationPolicy>('PropagationPolicy', 'What becomes of what a DaemonSet owns.', {
  Background: 'It goes, after the DaemonSet.',
  Foreground: 'It goes, before the DaemonSet.',
  Orphan: 'It is left.',
});

const CarriedOutEnum = enumOf<CarriedOut>('CarriedOut', 'How a plan was carried out.', {
  done: 'By this request.',
  alreadyDone: 'Before, or there was nothing to do.',
});

const PlannedChangeType = builder.objectRef<MadePlan>('PlannedChange').implement({
  description: 'A change that is planned, and not made: what it would do, and the plan to carry out.',
  fields: (t) => ({
    sealedPlan: t.field({
      type: 'SealedPlan',
      description: 'For carryOutPlan, unchanged.',
      resolve: ({ sealed }) => sealed,
    }),
    podsReplaced: t.int({ description: 'Pods that are replaced.', resolve: ({ effects }) => effects.pods.replaced }),
    podsRemoved: t.int({ description: 'Pods that go.', resolve: ({ effects }) => effects.pods.removed }),
    podsLeft: t.int({ description: 'Pods that stay as they are.', resolve: ({ effects }) => effects.pods.left }),
    revisionsRemoved: t.int({
      description: 'ControllerRevisions that go.',
      resolve: ({ effects }) => effects.revisions.removed,
    }),
    revisionsLeft: t.int({
      description: 'ControllerRevisions that stay.',
      resolve: ({ effects }) => effects.revisions.left,
    }),
  }),
});

const REF_ARGS = builder.args((t) => ({
  cluster: t.string({ required: true, description: 'The name of the cluster.' }),
  namespace: t.string({ required: true, description: 'The namespace of the DaemonSet.' }),
  name: t.string({ required: true, description: 'The name of the DaemonSet.' }),
}));

async function plan(
  { cluster, ...ref }: NamespacedName & { readonly cluster: string },
  change: Change,
  { access, signal }: GraphqlContext,
): Promise<MadePlan> {
  const { cluster: writable, caller, key } = valueOrThrow(await openWritable(cluster, access));
  return valueOrThrow(await makePlan(writable, { ref, change }, { caller, now: Date.now(), key }, signal));
}

builder.mutationField('restartDaemonSet', (t) =>
  t.field({
    type: PlannedChangeType,
    args: REF_ARGS,
    description: 'Plans to replace all its Pods, at the pace of its update strategy.',
    resolve: (_root, ref, context) => plan(ref, { verb: 'restart' }, context),
  }),
);

builder.mutationField('rollbackDaemonSet', (t) =>
  t.field({
    type: PlannedChangeType,
    args: {
      ...REF_ARGS,
      toRevision: t.arg({ type: 'Long', required: true, description: 'The number of the revision.' }),
    },
    description: 'Plans to bring the template of a kept revision back.',
    resolve: (_root, { toRevision, ...ref }, context) => plan(ref, { verb: 'rollback', toRevision }, context),
  }),
);

builder.mutationField('deleteDaemonSet', (t) =>
  t.field({
    type: PlannedChangeType,
    args: {
      ...REF_ARGS,
      propagationPolicy: t.arg({
        type: PropagationPolicyEnum,
        required: true,
        description: 'What becomes of its Pods and revisions.',
      }),
      maxRemovedPercent: t.arg.int({
        required: true,
        defaultValue: MAX_REMOVED_PERCENT,
        description: 'A plan that removes more of its Pods is refused.',
      }),
    },
    description: 'Plans to delete it.',
    resolve: (_root, { propagationPolicy, maxRemovedPercent, ...ref }, context) =>
      plan(ref, { verb: 'delete', propagationPolicy, maxRemovedPercent }, context),
  }),
);

builder.mutationField('carryOutPlan', (t) =>
  t.field({
    type: CarriedOutEnum,
    args: {
      cluster: t.arg.string({ required: true, description: 'The cluster it was made for.' }),
      plan: t.arg({ type: 'SealedPlan', required: true, description: 'The plan, as it was sealed.' }),
    },
    description: 'Does what a plan says, unless it is done: sent again, by anyone and at any time, it has one effect.',
    resolve: async (_root, { cluster, plan: sealed }, { access, signal }) => {
      const { cluster: writable, ...context } = valueOrThrow(await openWritable(cluster, access));
      return valueOrThrow(await carryOutPlan(writable, sealed, { ...context, now: Date.now() }, signal));
    },
  }),
);
