import { answerJson, answerProblem } from '../edge/answer.ts';
import { getRevisions } from '../operations/get-revisions.ts';
import { engineJson } from '../present/engine-json.ts';
import { clusterOf, LIVE_PARAMETERS, LIVE_PATH, refOf } from './live-daemon-set.ts';
import type { Route } from './route.ts';
import { array, COUNT, described, object, ref, STRING } from './schemas.ts';

const REVISION = object({
  name: STRING,
  revision: described('Its number.', COUNT),
  hash: described('The hash that it and its Pods are labelled with; may be empty.', STRING),
  current: described('Whether it records the current template.', { type: 'boolean' }),
});

export const liveRevisionsRoute: Route = {
  method: 'GET',
  path: `${LIVE_PATH}/revisions`,
  operationId: 'liveRevisions',
  tag: 'Live clusters',
  summary: 'Kept versions of the template',
  description: 'The ControllerRevisions that the DaemonSet owns or would adopt, the newest first.',
  open: false,
  pathParameters: LIVE_PARAMETERS,
  parameters: [],
  answer: {
    description: 'The revisions of the one DaemonSet.',
    schema: object({
      engine: ref('Engine'),
      inputs: ref('Inputs'),
      histories: array(object({ daemonSet: ref('NamespacedName'), revisions: array(REVISION) })),
    }),
  },
  async handle(request, values, { open }) {
    const cluster = open.read(clusterOf(values));
    if (!cluster.ok) return answerProblem(cluster.error);
    const answer = await getRevisions(cluster.value, refOf(values), request.signal);
    if (!answer.ok) return answerProblem(answer.error);
    const { daemonSet, revisions, digest, counts } = answer.value;
    const { namespace, name } = daemonSet;
    return answerJson({
      engine: engineJson(),
      inputs: { digest, counts, ignored: {} },
      histories: [
        {
          daemonSet: { namespace, name },
          revisions: revisions.map(({ isCurrent, uid: _uid, ...rest }) => ({ ...rest, current: isCurrent })),
        },
      ],
    });
  },
};
