import { connectionOf } from '../connection.ts';
import { DaemonSetRef } from '../refs.ts';

DaemonSetRef.implement({
  description: 'A DaemonSet: one Pod on each Node that its rules let in.',
  fields: (t) => ({
    namespace: t.string({ description: 'Its namespace.', resolve: ({ daemonSet }) => daemonSet.namespace }),
    name: t.string({ description: 'Its name.', resolve: ({ daemonSet }) => daemonSet.name }),
  }),
});

export const DaemonSetConnection = connectionOf(
  'DaemonSet',
  DaemonSetRef,
  'DaemonSets by namespace and name.',
).connection;
