import { describe, expect, test } from 'vitest';
import { testApp } from '../support/test-app.ts';

/*
 * Bad texts and manifests, by the rows of the catalogue they come from: each gets an answer that says what is wrong, as
 * the API server would, and none takes long. What the catalogue has otherwise than Kubernetes is answered as Kubernetes.
 */

const app = testApp();
const YAML = { 'content-type': 'application/yaml' };
const JSON_TYPE = { 'content-type': 'application/json' };

interface Parts {
  readonly meta?: string;
  readonly spec?: string;
  readonly pod?: string;
  readonly container?: string;
  readonly selector?: string;
  readonly labels?: string;
}

/** A good DaemonSet as YAML, with parts in flow style that are bad. */
function manifest({ meta, spec, pod, container, selector, labels }: Parts): string {
  return `apiVersion: apps/v1
kind: DaemonSet
metadata: {${meta ?? 'name: web'}}
spec:
  selector: ${selector ?? '{matchLabels: {a: b}}'}
  template:
    metadata: {labels: ${labels ?? '{a: b}'}}
    spec: {containers: [{name: c, image: 'i:1'${container === undefined ? '' : `, ${container}`}}]${pod === undefined ? '' : `, ${pod}`}}
${spec === undefined ? '' : `  ${spec}\n`}`;
}

interface Row extends Parts {
  readonly name: string;
  readonly text?: string;
  readonly code: number;
  readonly field?: string;
  readonly says: string;
}

const CONTAINER = 'spec.template.spec.containers[0]';
const AMOUNT = 'spec.updateStrategy.rollingUpdate.maxUnavailable';
const PERCENT = "a valid percent string must be a numeric string followed by an ending '%'";
const amount = (value: string) => ({ spec: `updateStrategy: {rollingUpdate: {maxUnavailable: ${value}}}` });
const QUANTITY = 'quantities must match the regular expression';
const cpu = (value: string) => ({ container: `resources: {limits: {cpu: ${value}}}` });

const ROWS: readonly Row[] = [
  {
    name: 'J4 a field named __proto__',
    meta: 'name: web, __proto__: 1',
    code: 400,
    says: 'unknown field "metadata.__proto__"',
  },
  {
    name: 'J4 a label named __proto__',
    meta: 'name: web, labels: {__proto__: x}',
    code: 422,
    field: 'metadata.labels',
    says: 'name part must consist of',
  },
  {
    name: 'J6 a number that is no integer',
    spec: 'minReadySeconds: 1.5',
    code: 400,
    field: 'spec.minReadySeconds',
    says: 'cannot unmarshal number 1.5 into Go struct field DaemonSetSpec.spec.minReadySeconds of type int32',
  },
  {
    name: 'J6 a number of 33 bits',
    spec: 'minReadySeconds: 2147483648',
    code: 400,
    field: 'spec.minReadySeconds',
    says: 'number 2147483648',
  },
  {
    name: 'J7 a text for a number',
    spec: 'minReadySeconds: "5"',
    code: 400,
    field: 'spec.minReadySeconds',
    says: 'cannot unmarshal string',
  },
  {
    name: 'J7 a number for a text',
    container: 'workingDir: 5',
    code: 400,
    field: `${CONTAINER}.workingDir`,
    says: 'cannot unmarshal number',
  },
  {
    name: 'J10 a hole in a list',
    text: manifest({}).replace("[{name: c, image: 'i:1'}]", "[null, {name: c, image: 'i:1'}]"),
    code: 422,
    field: `${CONTAINER}.name`,
    says: 'Required value',
  },
  {
    name: 'Y6 a key twice',
    text: manifest({}).replace('spec:\n', 'kind: DaemonSet\nspec:\n'),
    code: 400,
    says: 'key "kind" already set in map',
  },
  {
    name: 'Y6 a key twice, as boolean and word',
    meta: 'name: web, labels: {y: a, true: b}',
    code: 400,
    says: 'already set in map',
  },
  {
    name: 'Y11 a boolean for a text',
    container: 'env: [{name: A, value: yes}]',
    code: 400,
    field: `${CONTAINER}.env[0].value`,
    says: 'cannot unmarshal bool',
  },
  {
    name: 'Y11 an octal number for a text',
    container: 'env: [{name: A, value: 0123}]',
    code: 400,
    field: `${CONTAINER}.env[0].value`,
    says: 'cannot unmarshal number',
  },
  {
    name: 'K1 an API version that is gone',
    text: manifest({}).replace('apps/v1', 'extensions/v1beta1'),
    code: 400,
    field: 'apiVersion',
    says: 'set apiVersion: apps/v1',
  },
  {
    name: 'K2 an API version that never was',
    text: manifest({}).replace('apps/v1', 'apps/v2'),
    code: 400,
    field: 'apiVersion',
    says: 'no matches for kind',
  },
  {
    name: 'K3 a kind in another case',
    text: manifest({}).replace('DaemonSet', 'daemonset'),
    code: 400,
    field: 'kind',
    says: 'did you mean DaemonSet',
  },
  {
    name: 'K4 unknown fields',
    spec: 'replicas: 1\n  tolerationz: []',
    code: 400,
    field: 'spec.replicas',
    says: 'unknown field "spec.replicas"',
  },
  {
    name: 'K5 no name',
    meta: 'labels: {}',
    code: 422,
    field: 'metadata.name',
    says: 'name or generateName is required',
  },
  {
    name: 'K5 a name in capitals',
    meta: 'name: Foo',
    code: 422,
    field: 'metadata.name',
    says: 'a lowercase RFC 1123 subdomain',
  },
  {
    name: 'K5 a long name',
    meta: `name: ${'a'.repeat(254)}`,
    code: 422,
    field: 'metadata.name',
    says: 'must be no more than 253',
  },
  { name: 'K5 a face', meta: 'name: "😀"', code: 422, field: 'metadata.name', says: 'RFC 1123' },
  {
    name: 'K7 no selector',
    selector: 'null',
    code: 422,
    field: 'spec.template.metadata.labels',
    says: '`selector` does not match template `labels`',
  },
  {
    name: 'K7 an empty selector',
    selector: '{}',
    code: 422,
    field: 'spec.selector',
    says: 'empty selector is invalid for daemonset',
  },
  {
    name: 'K7 a selector of others',
    selector: '{matchLabels: {a: c}}',
    code: 422,
    field: 'spec.template.metadata.labels',
    says: '`selector` does not match template `labels`',
  },
  {
    name: 'K9 a restart policy',
    pod: 'restartPolicy: Never',
    code: 422,
    field: 'spec.template.spec.restartPolicy',
    says: 'supported values: "Always"',
  },
  {
    name: 'K10 a deadline',
    pod: 'activeDeadlineSeconds: 5',
    code: 422,
    field: 'spec.template.spec.activeDeadlineSeconds',
    says: 'activeDeadlineSeconds in DaemonSet is not Supported',
  },
  ...['"25 %"', '"%"', '"30%0"', '"40%%"', '"-5%"', '"٢٥%"', '"1e2%"'].map((value) => ({
    name: `K11 ${value} as a percentage`,
    ...amount(value),
    code: 422,
    field: AMOUNT,
    says: PERCENT,
  })),
  {
    name: 'K11 a fraction as an amount',
    ...amount('25.5'),
    code: 400,
    field: AMOUNT,
    says: 'cannot unmarshal number 25.5',
  },
  { name: 'K12 more than all', ...amount('"101%"'), code: 422, field: AMOUNT, says: 'must not be greater than 100%' },
  { name: 'K12 an amount of 33 bits', ...amount('2147483648'), code: 400, field: AMOUNT, says: 'number 2147483648' },
  { name: 'K12 less than none', ...amount('-1'), code: 422, field: AMOUNT, says: 'must be greater than or equal to 0' },
  {
    name: 'K13 both amounts',
    spec: 'updateStrategy: {rollingUpdate: {maxSurge: 1}}',
    code: 422,
    field: 'spec.updateStrategy.rollingUpdate.maxSurge',
    says: 'may not be set when maxUnavailable is non-zero',
  },
  { name: 'K13 neither', ...amount('0'), code: 422, field: AMOUNT, says: 'cannot be 0 when maxSurge is 0' },
  {
    name: 'K14 a strategy nobody knows',
    spec: 'updateStrategy: {type: Foo}',
    code: 422,
    field: 'spec.updateStrategy',
    says: 'supported values: "RollingUpdate", "OnDelete"',
  },
  ...['NaN', 'Inf', '1.1.M', '"1 Gi"', '１Gi', '"0x10"', '""'].map((value) => ({
    name: `K15 ${value} as a quantity`,
    ...cpu(value),
    code: 400,
    field: `${CONTAINER}.resources.limits.cpu`,
    says: QUANTITY,
  })),
  {
    name: 'K15 a suffix nobody knows',
    ...cpu('1i'),
    code: 400,
    field: `${CONTAINER}.resources.limits.cpu`,
    says: "unable to parse quantity's suffix",
  },
  {
    name: 'K16 a request over its limit',
    container: 'resources: {requests: {cpu: "2"}, limits: {cpu: "1"}}',
    code: 422,
    field: `${CONTAINER}.resources.requests`,
    says: 'must be less than or equal to cpu limit of 1',
  },
  {
    name: 'K16 less than nothing',
    container: 'resources: {requests: {cpu: "-1"}}',
    code: 422,
    field: `${CONTAINER}.resources.requests[cpu]`,
    says: 'must be greater than or equal to 0',
  },
  {
    name: 'K16 half of a device',
    container: 'resources: {requests: {nvidia.com/gpu: "0.5"}, limits: {nvidia.com/gpu: "0.5"}}',
    code: 422,
    field: `${CONTAINER}.resources.limits[nvidia.com/gpu]`,
    says: 'must be an integer',
  },
  {
    name: 'K17 a label key in Cyrillic',
    meta: 'name: web, labels: {ключ: x}',
    code: 422,
    field: 'metadata.labels',
    says: 'name part must consist of alphanumeric characters',
  },
  {
    name: 'K17 a label value that turns around',
    meta: 'name: web, labels: {a: "\\u202eb"}',
    code: 422,
    field: 'metadata.labels',
    says: '\\u202e',
  },
  {
    name: 'K18 annotations without end',
    meta: `name: web, annotations: {a: ${'x'.repeat(262_145)}}`,
    code: 422,
    field: 'metadata.annotations',
    says: 'may not be more than 262144 bytes',
  },
  {
    name: 'K19 Exists with a value',
    pod: 'tolerations: [{key: a, operator: Exists, value: b}]',
    code: 422,
    field: 'spec.template.spec.tolerations[0].operator',
    says: "value must be empty when `operator` is 'Exists'",
  },
  {
    name: 'K19 an effect nobody knows',
    pod: 'tolerations: [{key: a, effect: Foo}]',
    code: 422,
    field: 'spec.template.spec.tolerations[0].effect',
    says: 'supported values: "NoSchedule", "PreferNoSchedule", "NoExecute"',
  },
  {
    name: 'K19 seconds without NoExecute',
    pod: 'tolerations: [{key: a, tolerationSeconds: 5}]',
    code: 422,
    field: 'spec.template.spec.tolerations[0].effect',
    says: "effect must be 'NoExecute' when `tolerationSeconds` is set",
  },
  {
    name: 'K20 In with nothing',
    pod: 'affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: In}]}]}}}',
    code: 422,
    field:
      'spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values',
    says: "must be specified when `operator` is 'In' or 'NotIn'",
  },
  {
    name: 'K20 no terms',
    pod: 'affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: []}}}',
    code: 422,
    field: 'spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms',
    says: 'must have at least one node selector term',
  },
  {
    name: 'K22 a port twice',
    container: 'ports: [{containerPort: 80, name: p}, {containerPort: 81, name: p}]',
    code: 422,
    field: `${CONTAINER}.ports[1].name`,
    says: 'Duplicate value',
  },
  {
    name: 'K22 a container to debug',
    pod: 'ephemeralContainers: [{name: e, image: i}]',
    code: 422,
    field: 'spec.template.spec.ephemeralContainers',
    says: 'ephemeral containers not allowed in pod template',
  },
  {
    name: 'K23 a port of the Node that is another',
    pod: 'hostNetwork: true',
    container: 'ports: [{containerPort: 80, hostPort: 81}]',
    code: 422,
    field: `${CONTAINER}.ports[0].hostPort`,
    says: 'must match `containerPort` when `hostNetwork` is true',
  },
  {
    name: 'K23 a port beyond all',
    container: 'ports: [{containerPort: 80, hostPort: 65536}]',
    code: 422,
    field: `${CONTAINER}.ports[0].hostPort`,
    says: 'must be between 1 and 65535',
  },
  {
    name: 'K28 a history of less than nothing',
    spec: 'revisionHistoryLimit: -1',
    code: 422,
    field: 'spec.revisionHistoryLimit',
    says: 'must be greater than or equal to 0',
  },
];

describe(`${ROWS.length} bad manifests get a report that says what is wrong`, () => {
  test.each(ROWS)('$name', async ({ text, code, field, says, ...parts }) => {
    const body = text ?? manifest(parts);
    const response = await app.post('/v1/validate', body, YAML);
    const { reports } = await response.json();
    expect(response.status).toBe(200);
    const [report] = reports;
    expect(report).toMatchObject({ valid: false, code });
    const fitting = report.errors.filter((error: { field: string; message: string }) => error.message.includes(says));
    expect(fitting, JSON.stringify(report.errors)).not.toEqual([]);
    if (field !== undefined) expect(fitting[0].field).toBe(field);
    expect(fitting[0].line, JSON.stringify(fitting[0])).toBeGreaterThan(0);
    expect(app.logged).toEqual([]);
  });
});

describe('texts that are none get a problem', () => {
  test.each([
    { name: 'J2 a nest of JSON', body: '['.repeat(101), headers: JSON_TYPE, want: 'TOO_DEEP' },
    { name: 'J5 a comma at the end', body: '{"a": 1,}', headers: JSON_TYPE, want: 'INVALID_JSON' },
    { name: 'J5 a comment', body: '{} // x', headers: JSON_TYPE, want: 'INVALID_JSON' },
    { name: 'J5 not a number', body: '{"a": NaN}', headers: JSON_TYPE, want: 'INVALID_JSON' },
    { name: 'J5 a leading zero', body: '{"a": 01}', headers: JSON_TYPE, want: 'INVALID_JSON' },
    {
      name: 'J9 too many values',
      body: JSON.stringify(Array.from({ length: 60_000 }, () => 0)),
      headers: JSON_TYPE,
      want: 'OVER_LIMIT',
    },
    { name: 'Y2 an anchor in itself', body: '&a [*a]', headers: YAML, want: 'EXCESSIVE_ALIASING' },
    { name: 'Y4 unbalanced', body: '['.repeat(50_000), headers: YAML, want: 'TOO_DEEP' },
    {
      name: 'Y4 indented without end',
      body: Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
      headers: YAML,
      want: 'TOO_DEEP',
    },
    { name: 'Y9 a tab', body: 'a:\n\tb: 1', headers: YAML, want: 'INVALID_YAML' },
    { name: 'Y12 not a number', body: 'a: .nan', headers: YAML, want: 'INVALID_YAML' },
    { name: 'Y13 a map for a key', body: '? {a: 1}\n: b', headers: YAML, want: 'INVALID_YAML' },
    { name: 'Y15 a template', body: 'a: {{ .Values.x }}', headers: YAML, want: 'INVALID_YAML' },
  ])('$name', async ({ body, headers, want }) => {
    const response = await app.post('/v1/validate', body, headers);
    const problem = await response.json();
    expect(problem).toMatchObject({ code: want, hint: expect.any(String) });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(app.logged).toEqual([]);
  });
});

test('J3 a field twice, once by an escape', async () => {
  const text = `{"apiVersion":"apps/v1","kind":"DaemonSet","metadata":{"name":"a","\\u006eame":"b"}}`;
  const { reports } = await (await app.post('/v1/validate', text, JSON_TYPE)).json();
  expect(reports[0]).toMatchObject({
    code: 400,
    message: expect.stringContaining('strict decoding error: duplicate field "metadata.name"'),
  });
});

test('K8 a selector that changes', async () => {
  const [old, selector] = [manifest({}), manifest({ selector: '{matchLabels: {a: b, c: d}}', labels: '{a: b, c: d}' })];
  const indent = (text: string) => text.replace(/^/gm, '  ');
  const body = `object:\n${indent(selector)}\noldObject:\n${indent(old)}\n`;
  const { reports } = await (await app.post('/v1/validate', body, YAML)).json();
  expect(reports[0].errors).toEqual([
    expect.objectContaining({
      field: 'spec.selector',
      message: expect.stringContaining('field is immutable'),
      line: 6,
    }),
  ]);
});
