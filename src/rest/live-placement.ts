import { answerPieces, answerProblem } from '../edge/answer.ts';
import { getPlacement } from '../operations/get-placement.ts';
import { placementJson } from '../present/placement-json.ts';
import { clusterOf, LIVE_PARAMETERS, LIVE_PATH, refOf } from './live-daemon-set.ts';
import { FEATURE_GATES_PARAMETER, GROUP_BY, KUBERNETES_VERSION, NOW, rulesOf } from './parameters.ts';
import type { Route } from './route.ts';
import { PLACEMENT_ANSWER } from './schemas.ts';

export const livePlacementRoute: Route = {
  method: 'GET',
  path: `${LIVE_PATH}/placement`,
  operationId: 'livePlacement',
  tag: 'Live clusters',
  summary: 'Which Nodes of the cluster get the Pod',
  description: "The controller's verdict on each Node of the cluster, with every reason against it.",
  open: false,
  pathParameters: LIVE_PARAMETERS,
  parameters: [KUBERNETES_VERSION, FEATURE_GATES_PARAMETER, NOW, GROUP_BY],
  answer: { description: 'The placement of the one DaemonSet.', schema: PLACEMENT_ANSWER },
  async handle(request, values, { open }) {
    const cluster = open.read(clusterOf(values));
    if (!cluster.ok) return answerProblem(cluster.error);
    const query = { daemonSet: refOf(values), rules: rulesOf(values) };
    const answer = await getPlacement(cluster.value, query, request.signal);
    if (!answer.ok) return answerProblem(answer.error);
    const { daemonSets, nodes, digest } = answer.value;
    const counts = { DaemonSet: daemonSets.length, Node: nodes.length };
    const groupBy = values.get(GROUP_BY.name) === 'class' ? 'class' : 'node';
    const inputs = { digest: await digest(), counts, ignored: {} };
    return answerPieces(placementJson(answer.value, inputs, groupBy), 'application/json');
  },
};
