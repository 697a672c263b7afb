import type { SyncError, SyncResult } from '../../core/pod-set/pod-set-diff.ts';
import { fieldErrorsText } from '../../core/text/field-error-text.ts';
import { builder, NAMES } from '../builder.ts';
import { IgnoreCauseEnum, SyncErrorCodeEnum, SyncResultKindEnum } from './diff-enums.ts';
import { RolloutLimitEnum } from './rollout-enums.ts';

type ResultOf<K extends SyncResult['kind']> = Extract<SyncResult, { readonly kind: K }>;
type ErrorOf<C extends SyncError['code']> = Extract<SyncError, { readonly code: C }>;

const ERROR_TYPES: Readonly<Record<SyncError['code'], string>> = {
  invalidSelector: 'InvalidSelectorError',
  hashCollision: 'HashCollisionError',
  controllerCrash: 'ControllerCrashError',
  invalidAmount: 'InvalidAmountError',
  nodeNotFound: 'NodeNotFoundError',
};

const SyncErrorType = builder.interfaceRef<SyncError>('SyncError').implement({
  description: 'What a sync fails with.',
  resolveType: ({ code }) => ERROR_TYPES[code],
  fields: (t) => ({
    code: t.field({ type: SyncErrorCodeEnum, description: 'What kind of error it is.', resolve: ({ code }) => code }),
  }),
});

builder.objectRef<ErrorOf<'invalidSelector'>>(ERROR_TYPES.invalidSelector).implement({
  description: 'The selector cannot be parsed.',
  interfaces: [SyncErrorType],
  fields: (t) => ({
    errors: t.string({ description: 'What is wrong with it.', resolve: ({ errors }) => fieldErrorsText(errors) }),
  }),
});

builder.objectRef<ErrorOf<'hashCollision'>>(ERROR_TYPES.hashCollision).implement({
  description: 'A revision of the new name records another template: the next sync hashes with a higher count.',
  interfaces: [SyncErrorType],
  fields: (t) => ({
    revision: t.exposeString('revision', { description: 'Its name.' }),
    collisionCount: t.field({
      type: 'Long',
      description: 'The count that is hashed with next.',
      resolve: ({ collisionCount }) => collisionCount,
    }),
  }),
});

builder.objectRef<ErrorOf<'controllerCrash'>>(ERROR_TYPES.controllerCrash).implement({
  description: 'A revision without any label crashes the whole controller manager.',
  interfaces: [SyncErrorType],
  fields: (t) => ({ revision: t.exposeString('revision', { description: 'Its name.' }) }),
});

builder.objectRef<ErrorOf<'invalidAmount'>>(ERROR_TYPES.invalidAmount).implement({
  description: 'A budget of the rolling update is neither a number nor a percentage.',
  interfaces: [SyncErrorType],
  fields: (t) => ({
    field: t.field({ type: RolloutLimitEnum, description: 'Which one.', resolve: ({ field }) => field }),
    value: t.exposeString('value', { description: 'What stands there.' }),
  }),
});

builder.objectRef<ErrorOf<'nodeNotFound'>>(ERROR_TYPES.nodeNotFound).implement({
  description: 'With surge, outdated Pods on Nodes that are gone stop the rollout until they are removed.',
  interfaces: [SyncErrorType],
  fields: (t) => ({
    nodes: t.stringList({
      complexity: NAMES,
      description: 'The Nodes that are gone.',
      resolve: ({ nodes }) => [...nodes],
    }),
  }),
});

export const SyncResultType = builder.interfaceRef<SyncResult>('SyncResult').implement({
  description: 'Whether a sync runs to its end.',
  resolveType: ({ kind }) => ({ synced: 'Synced', ignored: 'Ignored', gaveUp: 'GaveUp' })[kind],
  fields: (t) => ({
    kind: t.field({ type: SyncResultKindEnum, description: 'Whether it does.', resolve: ({ kind }) => kind }),
  }),
});

builder.objectRef<ResultOf<'synced'>>('Synced').implement({
  description: 'The sync runs to its end.',
  interfaces: [SyncResultType],
});

builder.objectRef<ResultOf<'ignored'>>('Ignored').implement({
  description: 'The controller leaves the DaemonSet alone.',
  interfaces: [SyncResultType],
  fields: (t) => ({ cause: t.field({ type: IgnoreCauseEnum, description: 'Why.', resolve: ({ cause }) => cause }) }),
});

builder.objectRef<ResultOf<'gaveUp'>>('GaveUp').implement({
  description: 'The sync ends with an error, and is tried again.',
  interfaces: [SyncResultType],
  fields: (t) => ({
    error: t.field({ type: SyncErrorType, description: 'The error.', resolve: ({ error }) => error }),
  }),
});
