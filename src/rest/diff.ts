import { DRIFT_OBJECTS, SYNC_OBJECTS } from '../cluster/objects/object-sorter.ts';
import { snapshotReader } from '../cluster/snapshot/snapshot-reader.ts';
import { canonicalJson } from '../core/pod-set/canonical-sync-inputs.ts';
import { answerPieces, answerProblem } from '../edge/answer.ts';
import { digestSyncInputs } from '../operations/digest-inputs.ts';
import { getDiff } from '../operations/get-diff.ts';
import { diffJson } from '../present/diff-json.ts';
import { DIFF_ANSWER } from './diff-schemas.ts';
import { EXAMPLE_BODIES } from './examples.ts';
import {
  BACKOFF,
  DAEMONSET,
  DRIFT,
  daemonSetOf,
  FEATURE_GATES_PARAMETER,
  KUBERNETES_VERSION,
  NOW,
  nodesInBackoffOf,
  nowOf,
  rulesOf,
} from './parameters.ts';
import { readObjects } from './read-objects.ts';
import type { Route } from './route.ts';

export const diffRoute: Route = {
  method: 'POST',
  path: '/v1/diff',
  operationId: 'diff',
  tag: 'Pod sets',
  summary: 'Desired against actual',
  description:
    "For each DaemonSet in the body, what the controller's next sync would do about the Pods and ControllerRevisions in the body, and why; what status it would write, and how far the rollout is.",
  open: false,
  parameters: [DAEMONSET, KUBERNETES_VERSION, FEATURE_GATES_PARAMETER, NOW, BACKOFF, DRIFT],
  body: {
    description:
      'Kubernetes objects as a cluster stores them, in any form that /v1/placement takes. DaemonSets, Nodes, Pods, ControllerRevisions and ResourceQuotas are read; others are counted.',
    examples: EXAMPLE_BODIES,
  },
  answer: { description: 'A diff for each DaemonSet.', schema: DIFF_ANSWER },
  async handle(request, values) {
    const wantsDrift = values.get(DRIFT.name) === 'true';
    const objects = await readObjects(request, wantsDrift ? DRIFT_OBJECTS : SYNC_OBJECTS);
    if (!objects.ok) return answerProblem(objects.error);
    const { counts, ignored, pods, revisions, podManifests } = objects.value;
    const now = nowOf(values) ?? Date.now();
    const query = {
      daemonSet: daemonSetOf(values),
      rules: rulesOf(values),
      now,
      nodesInBackoff: nodesInBackoffOf(values),
      ...(wantsDrift ? { podManifests } : {}),
    };
    const answer = await getDiff(snapshotReader(objects.value), query, request.signal);
    if (!answer.ok) return answerProblem(answer.error);
    const told = wantsDrift ? canonicalJson([...podManifests].sort()) : '';
    const digest = await digestSyncInputs(answer.value.view, {
      pods,
      revisions,
      now,
      nodesInBackoff: query.nodesInBackoff,
      told,
    });
    return answerPieces(diffJson(answer.value, { digest, counts, ignored }), 'application/json');
  },
};
