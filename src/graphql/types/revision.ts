import { type OwnRevision, ownRevisions } from '../../operations/own-revisions.ts';
import { builder } from '../builder.ts';
import { connectionOf, keysOf, PAGE_ARGS, pageComplexity, pageOf } from '../connection.ts';
import { valueOrThrow } from '../graphql-problem.ts';
import { DaemonSetRef } from '../refs.ts';

const ControllerRevisionType = builder.objectRef<OwnRevision>('ControllerRevision').implement({
  description: 'A kept version of the template of a DaemonSet.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    revision: t.field({ type: 'Long', description: 'Its number.', resolve: ({ revision }) => revision }),
    hash: t.exposeString('hash', { description: 'The hash that it and its Pods are labelled with; may be empty.' }),
    current: t.exposeBoolean('isCurrent', { description: 'Whether it records the current template.' }),
  }),
});

const { connection: ControllerRevisionConnection } = connectionOf(
  'ControllerRevision',
  ControllerRevisionType,
  'Kept versions of the template of a DaemonSet, the newest first.',
);

builder.objectField(DaemonSetRef, 'revisions', (t) =>
  t.field({
    type: ControllerRevisionConnection,
    nullable: true,
    args: PAGE_ARGS,
    complexity: pageComplexity,
    description:
      'The ControllerRevisions it owns or would adopt; null, with an error, where it is not as a cluster stores it.',
    resolve: async ({ view, daemonSet }, page) => {
      const stored = valueOrThrow(daemonSet.stored);
      const revisions = ownRevisions(stored, valueOrThrow(await view.ownedIn(stored.namespace)).revisions);
      return pageOf(
        revisions,
        keysOf(revisions, ({ name }) => name),
        page,
      );
    },
  }),
);
