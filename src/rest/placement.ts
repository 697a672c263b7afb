import { PLACEMENT_OBJECTS } from '../cluster/objects/object-sorter.ts';
import { snapshotReader } from '../cluster/snapshot/snapshot-reader.ts';
import { answerPieces, answerProblem } from '../edge/answer.ts';
import { getPlacement } from '../operations/get-placement.ts';
import { placementJson } from '../present/placement-json.ts';
import { EXAMPLE_BODIES } from './examples.ts';
import {
  DAEMONSET,
  daemonSetOf,
  FEATURE_GATES_PARAMETER,
  GROUP_BY,
  KUBERNETES_VERSION,
  NOW,
  rulesOf,
} from './parameters.ts';
import { readObjects } from './read-objects.ts';
import type { Route } from './route.ts';
import { PLACEMENT_ANSWER } from './schemas.ts';

export const placementRoute: Route = {
  method: 'POST',
  path: '/v1/placement',
  operationId: 'placement',
  tag: 'Placement',
  summary: 'Which Nodes get the Pod',
  description:
    "For each DaemonSet in the body, the controller's verdict on each Node in the body, with every reason against it.",
  open: false,
  parameters: [DAEMONSET, KUBERNETES_VERSION, FEATURE_GATES_PARAMETER, NOW, GROUP_BY],
  body: {
    description:
      'Kubernetes objects as they are: one object, a List, an array, NDJSON or a YAML stream. DaemonSets and Nodes are read; others are counted.',
    examples: EXAMPLE_BODIES,
  },
  answer: { description: 'A placement for each DaemonSet.', schema: PLACEMENT_ANSWER },
  async handle(request, values) {
    const objects = await readObjects(request, PLACEMENT_OBJECTS);
    if (!objects.ok) return answerProblem(objects.error);
    const query = { daemonSet: daemonSetOf(values), rules: rulesOf(values) };
    const answer = await getPlacement(snapshotReader(objects.value), query, request.signal);
    if (!answer.ok) return answerProblem(answer.error);
    // Hashed on another thread while the placements are made.
    const digest = answer.value.digest();
    for (const daemonSet of answer.value.daemonSets) answer.value.placementOf(daemonSet);
    const { counts, ignored } = objects.value;
    const groupBy = values.get(GROUP_BY.name) === 'class' ? 'class' : 'node';
    const inputs = { digest: await digest, counts, ignored };
    return answerPieces(placementJson(answer.value, inputs, groupBy), 'application/json');
  },
};
