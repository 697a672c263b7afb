import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { ROUTES } from '../../src/app.ts';
import { LIMITS } from '../../src/limits.ts';
import { openApiOf } from '../../src/rest/openapi.ts';
import { readGolden } from '../conformance/validate/golden-file.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ ...openApiOf(ROUTES), $id: 'openapi' });
const isAnswer = ajv.compile({
  $ref: 'openapi#/paths/~1v1~1validate/post/responses/200/content/application~1json/schema',
});

const YAML = { 'content-type': 'application/yaml' };
const JSON_TYPE = { 'content-type': 'application/json' };

async function validate(body: string, headers: Readonly<Record<string, string>> = YAML, query = '') {
  const response = await app.post(`/v1/validate${query}`, body, headers);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  const answer = JSON.parse(text);
  expect(isAnswer(answer), `${JSON.stringify(isAnswer.errors?.slice(0, 3))} ${text.slice(0, 2000)}`).toBe(true);
  expect(app.logged).toEqual([]);
  return answer;
}

const MANIFEST = `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: web
spec:
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
      - name: c
        image: i:1
        env:
        - {name: PASSWORD, value: canary}
`;

describe('a manifest that is taken', async () => {
  const { engine, inputs, reports } = await validate(MANIFEST);
  const [report] = reports;

  test('is valid, and would be created', () => {
    expect(engine.kubernetesVersion).toBe('1.37');
    expect(inputs.counts).toEqual({ DaemonSet: 1 });
    expect(report).toMatchObject({
      daemonSet: { namespace: 'default', name: 'web' },
      valid: true,
      code: 201,
      errors: [],
      warnings: [],
    });
  });

  test('comes back as it would be stored', () => {
    expect(report.object.metadata).toEqual({
      name: 'web',
      namespace: 'default',
      generation: 1,
      annotations: { 'deprecated.daemonset.template.generation': '1' },
    });
    expect(report.object.spec.updateStrategy).toEqual({
      type: 'RollingUpdate',
      rollingUpdate: { maxUnavailable: 1, maxSurge: 0 },
    });
  });

  test('values of the environment are not told', () => {
    expect(report.object.spec.template.spec.containers[0].env).toEqual([{ name: 'PASSWORD', value: '(redacted)' }]);
    expect(JSON.stringify(reports)).not.toContain('canary');
  });
});

test('each cause has the line it is on', async () => {
  const text = MANIFEST.replace('{app: web}\n  template', '{app: other}\n  template').replace(
    'image: i:1',
    'imagePullPolicy: Foo',
  );
  const { reports } = await validate(text);
  expect(reports[0]).toMatchObject({
    valid: false,
    code: 422,
    message: expect.stringMatching(/^DaemonSet\.apps "web" is invalid: \[/),
    errors: [
      { reason: 'FieldValueInvalid', field: 'spec.template.metadata.labels', line: 10, column: 7 },
      { reason: 'FieldValueRequired', field: 'spec.template.spec.containers[0].image', line: 13, column: 9 },
      {
        reason: 'FieldValueNotSupported',
        field: 'spec.template.spec.containers[0].imagePullPolicy',
        line: 14,
        column: 9,
      },
    ],
  });
});

test('unknown and repeated fields are faults, or warnings where they are asked for', async () => {
  const text = MANIFEST.replace('spec:\n  selector', 'spec:\n  replicas: 3\n  selector').replace(
    'name: web\n',
    'name: web\n  name: web\n',
  );
  const strict = await validate(text);
  expect(strict.reports[0]).toMatchObject({
    valid: false,
    code: 400,
    errors: [
      { reason: 'BadRequest', message: 'line 5: key "name" already set in map', line: 5, column: 3 },
      { reason: 'BadRequest', field: 'spec.replicas', message: 'unknown field "spec.replicas"', line: 7, column: 3 },
    ],
  });
  expect(strict.reports[0].object).toBeUndefined();
  const lenient = await validate(text, YAML, '?strict=false');
  expect(lenient.reports[0]).toMatchObject({
    valid: true,
    warnings: ['line 5: key "name" already set in map', 'unknown field "spec.replicas"'],
  });
});

test('YAML is read as Kubernetes reads it', async () => {
  const { reports } = await validate(MANIFEST.replace('value: canary', 'value: yes'));
  expect(reports[0]).toMatchObject({
    code: 400,
    errors: [
      { message: expect.stringContaining('cannot unmarshal bool into Go struct field EnvVar'), line: 16, column: 35 },
    ],
  });
});

test('an API version that is gone gets a report that says what to change', async () => {
  const { reports } = await validate(MANIFEST.replace('apps/v1', 'extensions/v1beta1'));
  expect(reports[0]).toMatchObject({
    valid: false,
    code: 400,
    errors: [{ reason: 'BadRequest', field: 'apiVersion', line: 1, column: 1 }],
  });
  expect(reports[0].message).toContain('set apiVersion: apps/v1');
});

test.each(['apps/v2', 'v1'])('%s has no DaemonSet', async (version) => {
  const { reports } = await validate(MANIFEST.replace('apps/v1', version));
  expect(reports[0]).toMatchObject({ code: 400, errors: [{ field: 'apiVersion' }] });
});

test('a kind in the wrong case is told the right one', async () => {
  const { reports } = await validate(MANIFEST.replace('DaemonSet', 'daemonset'));
  expect(reports[0]).toMatchObject({ code: 400, errors: [{ field: 'kind', line: 2 }] });
  expect(reports[0].message).toContain('did you mean DaemonSet');
});

test('every document, list and line is read', async () => {
  const other = MANIFEST.replaceAll('web', 'two');
  const stream = await validate(`${MANIFEST}---\n# nothing\n---\n${other}---\nkind: Secret\napiVersion: v1\n`);
  expect(stream.reports.map(({ daemonSet }: never) => (daemonSet as { name: string }).name)).toEqual(['web', 'two']);
  expect(stream.inputs).toMatchObject({ counts: { DaemonSet: 2 }, ignored: { Secret: 1 } });
  const items = [stream.reports[0].object, stream.reports[1].object];
  const list = { apiVersion: 'v1', kind: 'List', items };
  expect((await validate(JSON.stringify(list), JSON_TYPE)).reports).toHaveLength(2);
  const lines = items.map((item) => JSON.stringify(item)).join('\n');
  const ndjson = await validate(lines, { 'content-type': 'application/x-ndjson' });
  expect(ndjson.reports).toHaveLength(2);
});

test('the place of an error in the second document is that in the whole text', async () => {
  const { reports } = await validate(`${MANIFEST}---\n${MANIFEST.replace('image: i:1', 'image: i:1\n        foo: 1')}`);
  expect(reports[1].errors).toEqual([
    {
      reason: 'BadRequest',
      field: 'spec.template.spec.containers[0].foo',
      message: 'unknown field "spec.template.spec.containers[0].foo"',
      line: 32,
      column: 9,
    },
  ]);
});

describe('an update', async () => {
  const [{ object: stored }] = (await validate(MANIFEST)).reports;
  const oldObject = { ...stored, metadata: { ...stored.metadata, uid: 'u', resourceVersion: '7', generation: 4 } };
  const update = async (object: object) => {
    const { reports } = await validate(JSON.stringify({ object, oldObject, namespace: 'default' }), JSON_TYPE);
    return reports[0];
  };

  test('that changes the selector is refused', async () => {
    const selector = { matchLabels: { app: 'web', more: 'x' } };
    const template = { ...stored.spec.template, metadata: { labels: selector.matchLabels } };
    const report = await update({ ...stored, spec: { ...stored.spec, selector, template } });
    expect(report).toMatchObject({ valid: false, code: 422 });
    expect(report.errors).toEqual([
      expect.objectContaining({ field: 'spec.selector', message: expect.stringContaining('field is immutable') }),
    ]);
  });

  test('that changes the template raises both generations', async () => {
    const spec = structuredClone(stored.spec);
    spec.template.spec.containers[0].image = 'i:2';
    const report = await update({ ...stored, spec });
    expect(report).toMatchObject({ valid: true, code: 200 });
    expect(report.object.metadata).toMatchObject({
      generation: 5,
      annotations: { 'deprecated.daemonset.template.generation': '2' },
    });
  });

  test('that is of an older version is a conflict', async () => {
    const report = await update({ ...stored, metadata: { ...stored.metadata, resourceVersion: '6' } });
    expect(report).toMatchObject({ code: 409, errors: [{ reason: 'Conflict', field: 'metadata.resourceVersion' }] });
  });

  test('of what is no DaemonSet is a problem', async () => {
    const body = JSON.stringify({ object: stored, oldObject: { ...stored, spec: 5 } });
    const response = await app.post('/v1/validate', body, JSON_TYPE);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'BAD_OLD_OBJECT', field: 'oldObject' });
  });
});

describe('the namespace', () => {
  test('is the one that is asked for where the manifest has none', async () => {
    const { reports } = await validate(MANIFEST, YAML, '?namespace=kube-system');
    expect(reports[0].object.metadata.namespace).toBe('kube-system');
  });

  test('of an envelope must be that of the object', async () => {
    const { reports } = await validate(MANIFEST);
    const body = JSON.stringify({ object: reports[0].object, namespace: 'other' });
    const answer = await validate(body, JSON_TYPE);
    expect(answer.reports[0]).toMatchObject({
      code: 400,
      message: 'the namespace of the provided object does not match the namespace sent on the request',
    });
  });
});

test('integers of 64 bits come back as they were', async () => {
  const text = MANIFEST.replace('containers:', 'terminationGracePeriodSeconds: 9007199254740993\n      containers:');
  const response = await app.post('/v1/validate', text, YAML);
  expect(await response.text()).toContain('"terminationGracePeriodSeconds":9007199254740993,');
});

test('the same body and question have the same answer, byte for byte', async () => {
  const ask = async (query: string) => (await app.post(`/v1/validate${query}`, MANIFEST, YAML)).text();
  expect(await ask('')).toBe(await ask(''));
  expect(JSON.parse(await ask('')).inputs.digest).not.toBe(JSON.parse(await ask('?strict=false')).inputs.digest);
});

describe('SARIF', () => {
  test('has errors, warnings and findings as annotations', async () => {
    const text = MANIFEST.replace('    spec:\n', '    spec:\n      nodeSelector: {beta.kubernetes.io/os: linux}\n');
    const headers = { ...YAML, accept: 'application/sarif+json' };
    const response = await app.post('/v1/validate?file=deploy/web.yaml', text, headers);
    expect(response.headers.get('content-type')).toBe('application/sarif+json');
    const sarif = (await response.json()) as never as {
      version: string;
      runs: { results: { ruleId: string; locations: { physicalLocation: object }[] }[] }[];
    };
    expect(sarif.version).toBe('2.1.0');
    const warning = sarif.runs[0]?.results.find(({ ruleId }) => ruleId === 'Warning');
    expect(warning?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'deploy/web.yaml' },
      region: { startLine: 12 },
    });
  });

  test('JSON is answered where both are accepted as one', async () => {
    const response = await app.post('/v1/validate', MANIFEST, { ...YAML, accept: '*/*' });
    expect(response.headers.get('content-type')).toBe('application/json');
  });
});

describe('what is no manifest is a problem', () => {
  test.each([
    { name: 'nothing', body: '\n', want: 'EMPTY_BODY' },
    { name: 'a comment', body: '# x\n', want: 'EMPTY_BODY' },
    { name: 'no YAML', body: 'a: [', want: 'INVALID_YAML' },
    { name: 'a template', body: 'a: {{ .Values.x }}\nb: - {', want: 'INVALID_YAML' },
    { name: 'an alias bomb', body: bombOf(9), want: 'EXCESSIVE_ALIASING' },
    { name: 'a nest', body: '['.repeat(10_001), want: 'TOO_DEEP' },
    {
      name: 'too many keys',
      body: Array.from({ length: 60_000 }, (_, at) => `k${at}: x`).join('\n'),
      want: 'OVER_LIMIT',
    },
    { name: 'a scalar', body: 'x', want: 'NOT_AN_OBJECT' },
    { name: 'no kind', body: 'apiVersion: v1', want: 'NO_KIND' },
    { name: 'other kinds alone', body: 'apiVersion: v1\nkind: Secret', want: 'NO_DAEMON_SET' },
    { name: 'too long', body: `# ${'x'.repeat(LIMITS.manifestBytes)}`, want: 'OVER_LIMIT' },
  ])('$name', async ({ body, want }) => {
    const response = await app.post('/v1/validate', body, YAML);
    expect(await response.json()).toMatchObject({ code: want, hint: expect.any(String) });
    expect(response.status).toBeLessThan(500);
    expect(app.logged).toEqual([]);
  });
});

function bombOf(width: number): string {
  const levels = 'abcdefghi'.split('');
  const lines = levels.map((key, at) => {
    const item = at === 0 ? 'x' : `*${levels[at - 1]}`;
    return `${key}: &${key} [${Array.from({ length: width }, () => item).join(',')}]`;
  });
  return lines.join('\n');
}

test('every golden manifest is answered with the code of the API server, and never a bug', async () => {
  for (const { manifest, answer } of readGolden().slice(0, 400)) {
    const { format, text, strict, old } = manifest;
    if (old !== undefined) continue;
    const query = `?strict=${strict}`;
    const response = await app.post(`/v1/validate${query}`, text, { 'content-type': `application/${format}` });
    const body = await response.json();
    if (response.status === 200) expect(body.reports[0]?.code, text).toBe(answer.code);
    // What cannot be read at all, or is no DaemonSet, is a problem and no report.
    else expect([400, 413, 422], JSON.stringify(body)).toContain(response.status);
  }
  expect(app.logged).toEqual([]);
});
