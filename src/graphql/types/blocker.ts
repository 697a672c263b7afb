import type { Blocker, PodBlocker } from '../../core/rollout/blocker.ts';
import { explainBlocker } from '../../core/rollout/explain-rollout.ts';
import type { PodTrouble } from '../../core/rollout/pod-trouble.ts';
import { fieldErrorsText } from '../../core/text/field-error-text.ts';
import { builder, NAMES } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { BlockerCodeEnum, RolloutLimitEnum } from './rollout-enums.ts';

type BlockerOf<C extends Blocker['code']> = Extract<Blocker, { readonly code: C }>;
type TroubleOf<C extends PodTrouble['code']> = Extract<PodTrouble, { readonly code: C }>;

const TYPE_OF: Readonly<Record<Blocker['code'], string>> = {
  generationNotObserved: 'GenerationNotObserved',
  beingDeleted: 'BeingDeleted',
  selectsEverything: 'SelectsEverything',
  invalidSelector: 'InvalidSelector',
  hashCollision: 'HashCollision',
  controllerCrash: 'ControllerCrash',
  invalidAmount: 'InvalidAmount',
  nodesGone: 'NodesGone',
  quotaExceeded: 'QuotaExceeded',
  podMissing: 'PodMissing',
  podTerminating: 'PodTerminating',
  podNotReady: 'PodNotReady',
  podNotAvailable: 'PodNotAvailable',
  podInBackoff: 'PodInBackoff',
  podOutdated: 'PodOutdated',
  podOnGoneNode: 'PodOnGoneNode',
};

const BlockerType = builder.interfaceRef<Blocker>('Blocker').implement({
  description: 'One thing a rollout waits for.',
  resolveType: ({ code }) => TYPE_OF[code],
  fields: (t) => ({
    code: t.field({ type: BlockerCodeEnum, description: 'What kind of thing it is.', resolve: ({ code }) => code }),
    lasting: t.exposeBoolean('lasting', {
      description: 'Whether nothing in the cluster ends it by itself, so far as the cluster tells.',
    }),
    message: t.string({ description: 'It as a sentence.', resolve: explainBlocker }),
  }),
});

export const BlockerConnection = connectionOf('Blocker', BlockerType, 'What a rollout waits for, by Node.').connection;

/* What keeps the controller from doing anything at all. */

builder.objectRef<BlockerOf<'generationNotObserved'>>(TYPE_OF.generationNotObserved).implement({
  description: 'The controller has not seen the newest spec.',
  interfaces: [BlockerType],
  fields: (t) => ({
    generation: t.field({
      type: 'Long',
      description: 'The generation of the spec.',
      resolve: ({ generation }) => generation,
    }),
    observedGeneration: t.field({
      type: 'Long',
      description: 'The one it has seen.',
      resolve: ({ observedGeneration }) => observedGeneration,
    }),
  }),
});

builder.objectRef<BlockerOf<'beingDeleted'>>(TYPE_OF.beingDeleted).implement({
  description: 'The DaemonSet is being deleted.',
  interfaces: [BlockerType],
});

builder.objectRef<BlockerOf<'selectsEverything'>>(TYPE_OF.selectsEverything).implement({
  description: 'The selector is empty.',
  interfaces: [BlockerType],
});

builder.objectRef<BlockerOf<'invalidSelector'>>(TYPE_OF.invalidSelector).implement({
  description: 'The selector cannot be parsed.',
  interfaces: [BlockerType],
  fields: (t) => ({
    errors: t.string({ description: 'What is wrong with it.', resolve: ({ errors }) => fieldErrorsText(errors) }),
  }),
});

builder.objectRef<BlockerOf<'hashCollision'>>(TYPE_OF.hashCollision).implement({
  description: 'A revision of the new name records another template, so another hash is taken.',
  interfaces: [BlockerType],
  fields: (t) => ({ revision: t.exposeString('revision', { description: 'Its name.' }) }),
});

builder.objectRef<BlockerOf<'controllerCrash'>>(TYPE_OF.controllerCrash).implement({
  description: 'A revision without any label crashes the whole controller manager.',
  interfaces: [BlockerType],
  fields: (t) => ({ revision: t.exposeString('revision', { description: 'Its name.' }) }),
});

builder.objectRef<BlockerOf<'invalidAmount'>>(TYPE_OF.invalidAmount).implement({
  description: 'A budget of the rolling update is neither a number nor a percentage.',
  interfaces: [BlockerType],
  fields: (t) => ({
    field: t.field({ type: RolloutLimitEnum, description: 'Which one.', resolve: ({ field }) => field }),
    value: t.exposeString('value', { description: 'What stands there.' }),
  }),
});

builder.objectRef<BlockerOf<'nodesGone'>>(TYPE_OF.nodesGone).implement({
  description: 'With surge, outdated Pods on Nodes that are gone stop all until they are removed.',
  interfaces: [BlockerType],
  fields: (t) => ({
    nodes: t.stringList({ complexity: NAMES, description: 'These Nodes.', resolve: ({ nodes }) => [...nodes] }),
  }),
});

builder.objectRef<BlockerOf<'quotaExceeded'>>(TYPE_OF.quotaExceeded).implement({
  description: 'A ResourceQuota leaves no Pod.',
  interfaces: [BlockerType],
  fields: (t) => ({
    quota: t.exposeString('quota', { description: 'Its name.' }),
    nodes: t.stringList({
      complexity: NAMES,
      description: 'The Nodes that are to get a Pod.',
      resolve: ({ nodes }) => [...nodes],
    }),
  }),
});

/* What is missing on one Node. */

const PodBlockerType = builder.interfaceRef<PodBlocker>('PodBlocker').implement({
  description:
    'What a rollout waits for on one Node; also on one that wants no Pod, where its Pod uses up the budget of the others.',
  interfaces: [BlockerType],
  resolveType: ({ code }) => TYPE_OF[code],
  fields: (t) => ({
    nodeName: t.exposeString('node', { description: 'The Node.' }),
    pod: t.string({
      nullable: true,
      description: 'The Pod on it; null where that is what is missing.',
      resolve: (blocker) => ('pod' in blocker ? blocker.pod : null),
    }),
  }),
});

builder.objectRef<BlockerOf<'podMissing'>>(TYPE_OF.podMissing).implement({
  description: 'The Node waits for its Pod.',
  interfaces: [BlockerType, PodBlockerType],
});

builder.objectRef<BlockerOf<'podTerminating'>>(TYPE_OF.podTerminating).implement({
  description: 'The Pod has not stopped yet.',
  interfaces: [BlockerType, PodBlockerType],
  fields: (t) => ({
    nodeIsReady: t.exposeBoolean('nodeIsReady', { description: 'Whether the kubelet that has to stop it is up.' }),
  }),
});

const PodTroubleType = builder.interfaceRef<PodTrouble>('PodTrouble').implement({
  description: 'Why a Pod does not become ready, as its status says.',
  resolveType: ({ code }) => ({ unschedulable: 'Unschedulable', containerWaiting: 'ContainerWaiting' })[code],
  fields: (t) => ({ message: t.exposeString('message', { description: 'The message in its status; may be empty.' }) }),
});

builder.objectRef<TroubleOf<'unschedulable'>>('Unschedulable').implement({
  description: 'The scheduler finds no place for it.',
  interfaces: [PodTroubleType],
});

builder.objectRef<TroubleOf<'containerWaiting'>>('ContainerWaiting').implement({
  description: 'A container waits after it failed.',
  interfaces: [PodTroubleType],
  fields: (t) => ({
    container: t.exposeString('container', { description: 'Its name.' }),
    reason: t.exposeString('reason', { description: 'CrashLoopBackOff, ImagePullBackOff and so on.' }),
  }),
});

builder.objectRef<BlockerOf<'podNotReady'>>(TYPE_OF.podNotReady).implement({
  description: 'The Pod is not ready.',
  interfaces: [BlockerType, PodBlockerType],
  fields: (t) => ({
    nodeIsReady: t.exposeBoolean('nodeIsReady', { description: 'Whether its Node is ready.' }),
    trouble: t.field({
      type: PodTroubleType,
      nullable: true,
      description: 'Why; null where its status tells of no trouble.',
      resolve: ({ trouble }) => trouble ?? null,
    }),
  }),
});

builder.objectRef<BlockerOf<'podNotAvailable'>>(TYPE_OF.podNotAvailable).implement({
  description: 'The Pod is ready, but not for minReadySeconds.',
  interfaces: [BlockerType, PodBlockerType],
  fields: (t) => ({
    availableAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it will be; null where it does not say since when it is ready: never.',
      resolve: ({ availableAt }) => availableAt ?? null,
    }),
  }),
});

builder.objectRef<BlockerOf<'podInBackoff'>>(TYPE_OF.podInBackoff).implement({
  description: 'The Pod failed, and the controller waits before it replaces it.',
  interfaces: [BlockerType, PodBlockerType],
});

builder.objectRef<BlockerOf<'podOutdated'>>(TYPE_OF.podOutdated).implement({
  description: 'The Pod is of an older template, and the strategy leaves it to somebody else to delete it.',
  interfaces: [BlockerType, PodBlockerType],
});

builder.objectRef<BlockerOf<'podOnGoneNode'>>(TYPE_OF.podOnGoneNode).implement({
  description: 'The Pod is bound to a Node that is gone: the Pod garbage collector removes it.',
  interfaces: [BlockerType, PodBlockerType],
});
