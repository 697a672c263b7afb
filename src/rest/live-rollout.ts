import { answerPieces, answerProblem } from '../edge/answer.ts';
import { simulateRollouts } from '../operations/simulate-rollouts.ts';
import { syncInputs } from '../operations/sync-inputs.ts';
import { simulationJson } from '../present/simulation-json.ts';
import { clusterOf, LIVE_PARAMETERS, LIVE_PATH, refOf } from './live-daemon-set.ts';
import { FEATURE_GATES_PARAMETER, KUBERNETES_VERSION, NOW, nowOf, rulesOf } from './parameters.ts';
import { toldOf } from './rollout.ts';
import { ROLLOUT_ANSWER } from './rollout-schemas.ts';
import type { Route } from './route.ts';

export const liveRolloutRoute: Route = {
  method: 'GET',
  path: `${LIVE_PATH}/rollout`,
  operationId: 'liveRollout',
  tag: 'Live clusters',
  summary: 'How the rollout in the cluster goes on',
  description:
    'The rollout from here to its end, wave by wave, where every Pod becomes ready as soon as it is created: to say how the cluster behaves, send its objects to /v1/rollout.',
  open: false,
  pathParameters: LIVE_PARAMETERS,
  parameters: [KUBERNETES_VERSION, FEATURE_GATES_PARAMETER, NOW],
  answer: { description: 'The simulation of the one DaemonSet.', schema: ROLLOUT_ANSWER },
  async handle(request, values, { open }) {
    const cluster = open.read(clusterOf(values));
    if (!cluster.ok) return answerProblem(cluster.error);
    const now = nowOf(values) ?? Date.now();
    const query = { daemonSet: refOf(values), rules: rulesOf(values), now, nodesInBackoff: undefined };
    const answer = await simulateRollouts(cluster.value, query, {}, request.signal);
    if (!answer.ok) return answerProblem(answer.error);
    const inputs = await syncInputs(answer.value, { now, told: toldOf({}) });
    return answerPieces(simulationJson(answer.value, inputs), 'application/json');
  },
};
