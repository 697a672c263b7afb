import { SIMULATION_OBJECTS } from '../cluster/objects/object-sorter.ts';
import { snapshotReader } from '../cluster/snapshot/snapshot-reader.ts';
import type { GivenModel } from '../core/rollout/parse-rollout-model.ts';
import { answerPieces, answerProblem } from '../edge/answer.ts';
import { digestSyncInputs } from '../operations/digest-inputs.ts';
import { simulateRollouts } from '../operations/simulate-rollouts.ts';
import { simulationJson } from '../present/simulation-json.ts';
import { EXAMPLE_BODIES } from './examples.ts';
import {
  DAEMONSET,
  daemonSetOf,
  FEATURE_GATES_PARAMETER,
  KUBERNETES_VERSION,
  NOW,
  nowOf,
  rulesOf,
} from './parameters.ts';
import { readObjects } from './read-objects.ts';
import { ROLLOUT_ANSWER } from './rollout-schemas.ts';
import type { Route } from './route.ts';

export const rolloutRoute: Route = {
  method: 'POST',
  path: '/v1/rollout',
  operationId: 'rollout',
  tag: 'Pod sets',
  summary: 'How a rollout goes on',
  description:
    'For each DaemonSet in the body, the rollout from here to its end, wave by wave: which Pods go in each, how long it takes, how many Nodes lack an available Pod at worst, and where it sticks.',
  open: false,
  parameters: [DAEMONSET, KUBERNETES_VERSION, FEATURE_GATES_PARAMETER, NOW],
  body: {
    description:
      'What /v1/diff takes, and perhaps one object of kind RolloutModel (apiVersion everynode/v1) that says how the cluster behaves: its spec may hold secondsToReady, secondsToStop, secondsToCollect, neverReadyOn, nodesNotReady and changes.',
    examples: EXAMPLE_BODIES,
  },
  answer: { description: 'A simulation for each DaemonSet.', schema: ROLLOUT_ANSWER },
  async handle(request, values) {
    const objects = await readObjects(request, SIMULATION_OBJECTS);
    if (!objects.ok) return answerProblem(objects.error);
    const now = nowOf(values) ?? Date.now();
    const query = { daemonSet: daemonSetOf(values), rules: rulesOf(values), now, nodesInBackoff: undefined };
    const { counts, ignored, pods, revisions, model = {} } = objects.value;
    const answer = await simulateRollouts(snapshotReader(objects.value), query, model, request.signal);
    if (!answer.ok) return answerProblem(answer.error);
    const digest = await digestSyncInputs(answer.value.view, { pods, revisions, now, told: toldOf(model) });
    return answerPieces(simulationJson(answer.value, { digest, counts, ignored }), 'application/json');
  },
};

/** The model as one text: its sets hold names, which print as nothing by themselves. */
export function toldOf(model: GivenModel): string {
  return JSON.stringify(model, (_key, value: unknown) => (value instanceof Set ? [...value].sort() : value));
}
