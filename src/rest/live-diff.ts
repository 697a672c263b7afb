import { answerPieces, answerProblem } from '../edge/answer.ts';
import { getDiff } from '../operations/get-diff.ts';
import { syncInputs } from '../operations/sync-inputs.ts';
import { diffJson } from '../present/diff-json.ts';
import { DIFF_ANSWER } from './diff-schemas.ts';
import { clusterOf, LIVE_PARAMETERS, LIVE_PATH, refOf } from './live-daemon-set.ts';
import {
  BACKOFF,
  FEATURE_GATES_PARAMETER,
  KUBERNETES_VERSION,
  NOW,
  nodesInBackoffOf,
  nowOf,
  rulesOf,
} from './parameters.ts';
import type { Route } from './route.ts';

export const liveDiffRoute: Route = {
  method: 'GET',
  path: `${LIVE_PATH}/diff`,
  operationId: 'liveDiff',
  tag: 'Live clusters',
  summary: 'Desired against actual in the cluster',
  description:
    "What the controller's next sync would do about the Pods and ControllerRevisions in the cluster, and why; what status it would write, and how far the rollout is.",
  open: false,
  pathParameters: LIVE_PARAMETERS,
  parameters: [KUBERNETES_VERSION, FEATURE_GATES_PARAMETER, NOW, BACKOFF],
  answer: { description: 'The diff of the one DaemonSet.', schema: DIFF_ANSWER },
  async handle(request, values, { open }) {
    const cluster = open.read(clusterOf(values));
    if (!cluster.ok) return answerProblem(cluster.error);
    const now = nowOf(values) ?? Date.now();
    const nodesInBackoff = nodesInBackoffOf(values);
    const query = { daemonSet: refOf(values), rules: rulesOf(values), now, nodesInBackoff };
    const answer = await getDiff(cluster.value, query, request.signal);
    if (!answer.ok) return answerProblem(answer.error);
    const inputs = await syncInputs(answer.value, { now, nodesInBackoff });
    return answerPieces(diffJson(answer.value, inputs), 'application/json');
  },
};
