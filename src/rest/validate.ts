import type { Body } from '../cluster/objects/read-body.ts';
import { readManifests } from '../cluster/objects/read-manifests.ts';
import { readTextBody } from '../cluster/objects/read-text-body.ts';
import { answerPieces, answerProblem, answerText } from '../edge/answer.ts';
import { readContentHeaders } from '../edge/content.ts';
import { digestManifests } from '../operations/digest-inputs.ts';
import { validateManifests } from '../operations/validate-manifests.ts';
import { sarifOf } from '../present/sarif-of.ts';
import { validationJson } from '../present/validation-json.ts';
import { validationReport } from '../present/validation-report.ts';
import { EXAMPLE_BODIES } from './examples.ts';
import { FILE, fileOf, isStrict, NAMESPACE, namespaceOf, STRICT, VALIDATED_VERSION } from './parameters.ts';
import type { Route } from './route.ts';
import { VALIDATION_ANSWER } from './validation-schemas.ts';

export const SARIF = 'application/sarif+json';

export const validateRoute: Route = {
  method: 'POST',
  path: '/v1/validate',
  operationId: 'validate',
  tag: 'Manifests',
  summary: 'What the API server would say of a manifest',
  description:
    'For each DaemonSet in the body, what `kubectl apply --dry-run=server --validate=strict` would say: the API server\'s own errors, warnings and stored object, with the line each is on; beside them, findings about what is valid but will hurt. A body `{"object": …, "oldObject": …, "namespace": …}` is an update. The answer is 200 whatever the verdict: a report is data.',
  open: false,
  parameters: [STRICT, NAMESPACE, VALIDATED_VERSION, FILE],
  body: {
    description:
      'DaemonSet manifests as people write them, in any form that /v1/placement takes. Other kinds are counted; Nodes tell how large the fleet is.',
    examples: EXAMPLE_BODIES,
  },
  answer: { description: 'A report for each DaemonSet.', schema: VALIDATION_ANSWER, also: [SARIF] },
  async handle(request, values) {
    const content = readContentHeaders(request.headers);
    if (!content.ok) return answerProblem(content.error);
    const { format } = content.value;
    const text = await readTextBody({ stream: request.body as Body['stream'], ...content.value }, 'manifestBytes');
    if (!text.ok) return answerProblem(text.error);
    const manifests = readManifests(text.value, format);
    if (!manifests.ok) return answerProblem(manifests.error);
    const query = { strict: isStrict(values), namespace: namespaceOf(values) };
    const answer = validateManifests(manifests.value, query);
    if (!answer.ok) return answerProblem(answer.error);
    const { reports, counts, ignored } = answer.value;
    const shown = reports.map((report) => validationReport(report, text.value));
    if (wantsSarif(request)) return answerText(JSON.stringify(sarifOf(shown, fileOf(values))), SARIF);
    const digest = await digestManifests(text.value, query);
    return answerPieces(validationJson(shown, { digest, counts, ignored }), 'application/json');
  },
};

function wantsSarif(request: Request): boolean {
  return (request.headers.get('accept') ?? '').includes(SARIF);
}
