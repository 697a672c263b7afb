import { array, COUNT, described, object, orNull, ref, type Schema, STRING } from './schemas.ts';

/* JSON Schemas of the answer to POST /v1/rollout. */

const SECONDS = described('Seconds, at best and at worst.', object({ from: COUNT, to: COUNT }));
const STRINGS = array(STRING);
const ENDING = object({ wave: COUNT, outdated: COUNT });
const AVAILABILITY = { available: COUNT, desired: COUNT, unavailableNodes: STRINGS };

export const ROLLOUT_COMPONENTS: Readonly<Record<string, Schema>> = {
  Wave: described(
    'All that the controller does between two waits for Pods to become ready or available.',
    object({
      number: COUNT,
      startsAfterSeconds: SECONDS,
      changes: array({
        type: 'object',
        properties: { atWave: COUNT, kind: STRING },
        required: ['atWave', 'kind'],
      }),
      delete: array(ref('Deletion')),
      create: array(object({ node: STRING, reason: STRING })),
      choices: array(ref('Choice')),
      lowest: object(AVAILABILITY),
    }),
  ),
  RolloutModel: object({
    secondsToReady: SECONDS,
    secondsToStop: SECONDS,
    secondsToCollect: SECONDS,
    neverReadyOn: STRINGS,
    nodesNotReady: STRINGS,
  }),
  RolloutSimulation: object({
    daemonSet: ref('NamespacedName'),
    message: STRING,
    ended: described('`limit`: there were too many waves; the answer is of what was reached.', {
      type: 'string',
      enum: ['atRest', 'limit'],
    }),
    seconds: SECONDS,
    lowest: described(
      'Where the most Nodes lack an available Pod, and in which wave that is first so; 0: before the first.',
      object({ ...AVAILABILITY, wave: COUNT }),
    ),
    sticksAt: orNull(
      described('The wave that never ends, and the Nodes it waits for.', object({ wave: COUNT, nodes: STRINGS })),
    ),
    byChance: orNull(
      described(
        'Where chance decides at which wave it sticks: if it takes the Nodes it sticks at first, and if it takes them last.',
        object({ takenFirst: ENDING, takenLast: ENDING }),
      ),
    ),
    end: ref('Rollout'),
    waves: array(ref('Wave')),
    model: described('What was assumed of the cluster.', ref('RolloutModel')),
  }),
};

export const ROLLOUT_ANSWER: Schema = object({
  engine: ref('Engine'),
  inputs: ref('Inputs'),
  rollouts: array(ref('RolloutSimulation')),
});
