import { PROPAGATION_POLICIES, type PropagationPolicy } from '../cluster/cluster-writer.ts';
import { err, ok, type Result } from '../core/result.ts';
import { answerJson, answerProblem } from '../edge/answer.ts';
import type { EdgeFailure } from '../edge/edge-failure.ts';
import { type Change, MAX_REMOVED_PERCENT, makePlan } from '../operations/make-plan.ts';
import { openWritable } from '../operations/open-writable.ts';
import { engineJson } from '../present/engine-json.ts';
import { clusterOf, LIVE_PARAMETERS, LIVE_PATH, refOf } from './live-daemon-set.ts';
import type { Parameter } from './parameters.ts';
import { EFFECTS, SEALED_PLAN } from './plan-schemas.ts';
import type { Route } from './route.ts';
import { object, ref } from './schemas.ts';

const PROPAGATION_POLICY: Parameter = {
  name: 'propagationPolicy',
  description:
    'What becomes of its Pods and revisions: Orphan leaves them, the others take them away. It must be said.',
  schema: { type: 'string', enum: PROPAGATION_POLICIES },
  example: 'Background',
};
const REMOVED_PERCENT: Parameter = {
  name: 'maxRemovedPercent',
  description: 'A plan that removes more of its Pods is refused.',
  schema: { type: 'string', pattern: '^(100|[1-9]?[0-9])$', default: String(MAX_REMOVED_PERCENT) },
  example: '100',
};
const TO_REVISION: Parameter = {
  name: 'toRevision',
  description: 'The number of the revision. It must be said.',
  schema: { type: 'string', pattern: '^[1-9][0-9]{0,14}$' },
  example: '3',
};

/** A change that is planned, but not made. */
interface Planned {
  readonly verb: Change['verb'];
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly read: (values: ReadonlyMap<string, string>) => Result<Change, EdgeFailure>;
}

const PLANNED: readonly Planned[] = [
  {
    verb: 'restart',
    summary: 'Plan a restart',
    description: 'All Pods are replaced, at the pace of the update strategy, as by kubectl rollout restart.',
    parameters: [],
    read: () => ok({ verb: 'restart' }),
  },
  {
    verb: 'rollback',
    summary: 'Plan a rollback',
    description: 'The template becomes that of a kept revision again, as by kubectl rollout undo.',
    parameters: [TO_REVISION],
    read: (values) => {
      const revision = values.get(TO_REVISION.name);
      return revision === undefined ? missing(TO_REVISION) : ok({ verb: 'rollback', toRevision: Number(revision) });
    },
  },
  {
    verb: 'delete',
    summary: 'Plan a deletion',
    description: 'The DaemonSet goes, and with it, unless they are left as orphans, its Pods and revisions.',
    parameters: [PROPAGATION_POLICY, REMOVED_PERCENT],
    read: (values) => {
      const policy = values.get(PROPAGATION_POLICY.name) as PropagationPolicy | undefined;
      const percent = values.get(REMOVED_PERCENT.name) ?? REMOVED_PERCENT.schema['default'];
      return policy === undefined
        ? missing(PROPAGATION_POLICY)
        : ok({ verb: 'delete', propagationPolicy: policy, maxRemovedPercent: Number(percent) });
    },
  },
];

export const planRoutes: readonly Route[] = PLANNED.map(({ verb, summary, description, parameters, read }) => ({
  method: 'POST',
  path: `${LIVE_PATH}/${verb}`,
  operationId: `${verb}DaemonSet`,
  tag: 'Live clusters',
  summary,
  description: `${description} Nothing is changed yet: the answer is a sealed plan, and what carrying it out would do.`,
  open: false,
  pathParameters: LIVE_PARAMETERS,
  parameters,
  answer: {
    description: 'The plan.',
    schema: object({ engine: ref('Engine'), sealedPlan: SEALED_PLAN, effects: EFFECTS }),
  },
  async handle(request, values, context) {
    const change = read(values);
    if (!change.ok) return answerProblem(change.error);
    const opened = await openWritable(clusterOf(values), context);
    if (!opened.ok) return answerProblem(opened.error);
    const { cluster, caller, key } = opened.value;
    const asked = { ref: refOf(values), change: change.value };
    const made = await makePlan(cluster, asked, { caller, now: Date.now(), key }, request.signal);
    if (!made.ok) return answerProblem(made.error);
    return answerJson({ engine: engineJson(), sealedPlan: made.value.sealed, effects: made.value.effects });
  },
}));

function missing({ name, schema, example = '' }: Parameter): Result<never, EdgeFailure> {
  const options = Array.isArray(schema['enum']) ? `it takes ${schema['enum'].join(', ')}` : `as in ${example}`;
  return err({ kind: 'badParameter', name, detail: 'it is missing', hint: options });
}
