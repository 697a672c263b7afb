import { parseJson } from '../cluster/objects/parse-json.ts';
import { isObject } from '../core/parse/read.ts';
import { err, ok, type Result } from '../core/result.ts';
import { answerJson, answerProblem } from '../edge/answer.ts';
import { checkJson } from '../edge/check-json.ts';
import { readContentHeaders } from '../edge/content.ts';
import { readBytes } from '../edge/read-bytes.ts';
import { carryOutPlan } from '../operations/carry-out-plan.ts';
import { openWritable } from '../operations/open-writable.ts';
import type { SealedPlan } from '../operations/plan.ts';
import { engineJson } from '../present/engine-json.ts';
import type { Failure } from '../problem.ts';
import { clusterOf, LIVE_PARAMETERS } from './live-daemon-set.ts';
import { SEALED_PLAN } from './plan-schemas.ts';
import type { Route } from './route.ts';
import { object, ref, STRING } from './schemas.ts';

export const carryOutRoute: Route = {
  method: 'POST',
  path: '/v1/clusters/{cluster}/plans',
  operationId: 'carryOutPlan',
  tag: 'Live clusters',
  summary: 'Carry out a plan',
  description:
    'Does what the plan says, unless it is done. It may be sent again at any time, and by any number at once: it has one effect. A plan is refused where its DaemonSet has changed since.',
  open: false,
  pathParameters: LIVE_PARAMETERS.slice(0, 1),
  parameters: [],
  jsonBody: { description: 'A sealed plan, unchanged.', schema: SEALED_PLAN },
  answer: {
    description: 'It is carried out.',
    schema: object({
      engine: ref('Engine'),
      daemonSet: ref('NamespacedName'),
      digest: STRING,
      outcome: {
        type: 'string',
        enum: ['done', 'alreadyDone'],
        description: 'Done by this request; or before, or because there was nothing to do.',
      },
    }),
  },
  async handle(request, values, access) {
    const sealed = await readSealedPlan(request);
    if (!sealed.ok) return answerProblem(sealed.error);
    const opened = await openWritable(clusterOf(values), access);
    if (!opened.ok) return answerProblem(opened.error);
    const { cluster, ...context } = opened.value;
    const carryOut = { ...context, now: Date.now() };
    const carriedOut = await carryOutPlan(cluster, sealed.value, carryOut, request.signal);
    if (!carriedOut.ok) return answerProblem(carriedOut.error);
    const { plan, digest } = sealed.value;
    const { namespace, name: daemonSet } = plan.daemonSet;
    return answerJson({
      engine: engineJson(),
      daemonSet: { namespace, name: daemonSet },
      digest,
      outcome: carriedOut.value,
    });
  },
};

/** What is in the plan, its seal vouches for; here it is only seen whether there is one. */
async function readSealedPlan(request: Request): Promise<Result<SealedPlan, Failure>> {
  const content = readContentHeaders(request.headers);
  if (!content.ok) return content;
  if (content.value.format !== 'json' || content.value.gzip) {
    const got = request.headers.get('content-type') ?? '';
    return err({ kind: 'unsupportedMediaType', header: 'content-type', got, taken: ['application/json'] });
  }
  const body = await readBytes(request.body, 'planBytes');
  if (!body.ok) return body;
  const failure = checkJson(body.value);
  if (failure !== undefined) return err(failure);
  const value = parseJson(new TextDecoder().decode(body.value));
  if (!isObject(value)) return err({ kind: 'planTampered' });
  const { plan, digest, seal } = value;
  const isOne = isObject(plan) && typeof digest === 'string' && typeof seal === 'string';
  return isOne ? ok(value as unknown as SealedPlan) : err({ kind: 'planTampered' });
}
