import type { Burst, RollingUpdateFacts, StatusAfter } from '../../core/pod-set/pod-set-diff.ts';
import type { StatusCounters } from '../../core/pod-set/stored-daemon-set.ts';
import { builder, NAMES } from '../builder.ts';

/* What a sync counts. */

const COUNTERS: Readonly<Record<keyof StatusCounters, string>> = {
  desiredNumberScheduled: 'Nodes that should run a Pod.',
  currentNumberScheduled: 'Nodes that should and do.',
  numberMisscheduled: 'Nodes that should not but do.',
  numberReady: 'Nodes that should, whose Pod is ready.',
  updatedNumberScheduled: 'Nodes that should, whose Pod is of the current template.',
  numberAvailable: 'Nodes that should, whose Pod is available.',
  numberUnavailable: 'Nodes that should, without an available Pod.',
};

export const DaemonSetStatusType = builder.objectRef<StatusAfter>('DaemonSetStatus').implement({
  description: 'The status as it is after the sync; a Node counts by the oldest of its Pods.',
  fields: (t) => {
    const counter = (name: keyof StatusCounters) =>
      t.field({ type: 'Long', description: COUNTERS[name], resolve: (status) => status[name] });
    return {
      desiredNumberScheduled: counter('desiredNumberScheduled'),
      currentNumberScheduled: counter('currentNumberScheduled'),
      numberMisscheduled: counter('numberMisscheduled'),
      numberReady: counter('numberReady'),
      updatedNumberScheduled: counter('updatedNumberScheduled'),
      numberAvailable: counter('numberAvailable'),
      numberUnavailable: counter('numberUnavailable'),
      observedGeneration: t.field({
        type: 'Long',
        description: 'The generation of the spec that is synced.',
        resolve: ({ observedGeneration }) => observedGeneration,
      }),
      collisionCount: t.field({
        type: 'Long',
        nullable: true,
        description: 'How many hashes collided; null where it was never written, which is not the same as 0.',
        resolve: ({ collisionCount }) => collisionCount ?? null,
      }),
    };
  },
});

export const BurstType = builder.objectRef<Burst>('Burst').implement({
  description: 'One sync creates, and deletes, at most so many; creations go out in batches that double.',
  fields: (t) => ({
    limit: t.exposeInt('limit', { description: 'At most so many.' }),
    creationsWanted: t.exposeInt('creationsWanted', { description: 'Creations there would be without the limit.' }),
    deletionsWanted: t.exposeInt('deletionsWanted', { description: 'Deletions there would be without the limit.' }),
    creationBatches: t.intList({
      complexity: NAMES,
      description: 'The size of each batch.',
      resolve: ({ creationBatches }) => [...creationBatches],
    }),
  }),
});

const ROLLING_UPDATE: Readonly<Record<keyof RollingUpdateFacts, string>> = {
  maxUnavailable: 'Nodes that may be without an available Pod, as a number.',
  maxSurge: 'Nodes that may have a Pod more, as a number.',
  desired: 'Nodes that should run a Pod.',
  unavailable: 'Nodes that count against maxUnavailable; without surge.',
  surging: 'Nodes that count against maxSurge; with surge.',
};

export const RollingUpdateType = builder.objectRef<RollingUpdateFacts>('RollingUpdate').implement({
  description: 'What the rolling update has to go by.',
  fields: (t) => {
    const amount = (name: keyof RollingUpdateFacts) =>
      t.field({ type: 'Long', description: ROLLING_UPDATE[name], resolve: (facts) => facts[name] });
    return {
      maxUnavailable: amount('maxUnavailable'),
      maxSurge: amount('maxSurge'),
      desired: amount('desired'),
      unavailable: amount('unavailable'),
      surging: amount('surging'),
    };
  },
});
