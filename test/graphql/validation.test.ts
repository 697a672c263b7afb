import { describe, expect, test } from 'vitest';
import { readGolden } from '../conformance/validate/golden-file.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();

const REPORT = `namespace name valid code message truncated
  errors { reason field message line column } warnings
  findings { id severity field message line column fix { op path value } } object`;
const VALIDATE = `query ($manifest: Manifest!, $oldObject: Manifest, $strict: Boolean!) {
  validate(manifest: $manifest, oldObject: $oldObject, strict: $strict) { ${REPORT} } }`;

interface Report {
  readonly daemonSet: { readonly namespace: string; readonly name: string };
  readonly message?: string;
  readonly truncated?: boolean;
  readonly errors: readonly object[];
  readonly findings: readonly {
    readonly id: string;
    readonly severity: string;
    readonly fix: readonly { readonly op: string }[];
  }[];
  readonly object?: unknown;
}

/** A report of REST as GraphQL writes it. */
function asGraphql({ daemonSet, errors, findings, ...report }: Report): object {
  const nulls = { line: null, column: null };
  return {
    ...report,
    ...daemonSet,
    message: report.message ?? '',
    truncated: report.truncated ?? false,
    object: report.object ?? null,
    errors: errors.map((error) => ({ ...nulls, ...error })),
    findings: findings.map(({ severity, fix, ...finding }) => ({
      ...nulls,
      ...finding,
      severity: severity.toUpperCase(),
      fix: fix.map(({ op, ...rest }) => ({ value: null, ...rest, op: op.toUpperCase() })),
    })),
  };
}

const golden = readGolden().slice(0, 120);

describe('both doors say the same of a manifest', () => {
  test.each(golden.map((each) => ({ ...each, name: `seed ${each.manifest.seed}` })))('$name', async ({ manifest }) => {
    const { text, strict } = manifest;
    // JSON is YAML, too.
    const headers = { 'content-type': 'application/yaml' };
    const rest = await app.post(`/v1/validate?strict=${strict}`, text, headers);
    const { reports, code } = await rest.json();
    const { data, errors } = await app.query(VALIDATE, { manifest: text, strict });
    if (rest.status === 200) expect(data).toEqual({ validate: (reports as Report[]).map(asGraphql) });
    else expect(errors?.[0]?.extensions['code']).toBe(code);
  });
});

test('an object needs no text, and has no lines', async () => {
  const manifest = { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: 'web' }, spec: { replicas: 1 } };
  const { data } = await app.query(VALIDATE, { manifest, strict: true });
  expect(data).toMatchObject({
    validate: [{ code: 400, errors: [{ field: 'spec.replicas', line: null, column: null }], object: null }],
  });
});

test('an update is judged against its old object', async () => {
  const spec = (app: string) => ({
    selector: { matchLabels: { app } },
    template: { metadata: { labels: { app } }, spec: { containers: [{ name: 'c', image: 'i:1' }] } },
  });
  const daemonSet = (app: string, more = {}) => ({
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'web', namespace: 'default', ...more },
    spec: spec(app),
  });
  const variables = { manifest: daemonSet('b'), oldObject: daemonSet('a', { uid: 'u', generation: 1 }), strict: true };
  const { data } = await app.query(VALIDATE, variables);
  expect(data).toMatchObject({ validate: [{ valid: false, code: 422, errors: [{ field: 'spec.selector' }] }] });
});

describe('DaemonSet.validation', () => {
  const query = `query ($objects: [Manifest!]!) {
    snapshot(objects: $objects) { daemonSets { nodes { name validation { code errors { field line } warnings } } } } }`;

  test('is of the manifest as it was given, with the lines of its text', async () => {
    const text = `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: web}
spec:
  replicas: 1
  selector: {matchLabels: {a: b}}
  template:
    metadata: {labels: {a: b}}
    spec: {containers: [{name: c, image: 'i:1'}]}
`;
    const { data, errors } = await app.query(query, { objects: [text] });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      snapshot: {
        daemonSets: {
          nodes: [
            { name: 'web', validation: { code: 400, errors: [{ field: 'spec.replicas', line: 5 }], warnings: [] } },
          ],
        },
      },
    });
  });

  test('says what REST says of the same objects, the Nodes and the other DaemonSets with them', async () => {
    const daemonSet = (name: string, extra: object = {}) => ({
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: { name },
      spec: {
        selector: { matchLabels: { app: 'a' } },
        template: { metadata: { labels: { app: 'a' } }, spec: { containers: [{ name: 'c', image: 'i:1' }] } },
        ...extra,
      },
    });
    const nodes = Array.from({ length: 100 }, (_, at) => ({
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name: `n${at}` },
    }));
    const objects = [daemonSet('web'), daemonSet('web-2', { minReadySeconds: -1 }), daemonSet('web-3'), ...nodes];
    const rest = await app.post('/v1/validate', JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }));
    const { reports } = await rest.json();
    const ids = (reports as Report[]).flatMap(({ findings }) => findings.map(({ id }) => id));
    expect(ids).toEqual(expect.arrayContaining(['slow-rollout', 'selector-overlap']));
    const { data, errors } = await app.query(
      `query ($objects: [Manifest!]!) { snapshot(objects: $objects) { daemonSets { nodes { validation { ${REPORT} } } } } }`,
      { objects },
    );
    expect(errors).toBeUndefined();
    // The text of the one has places, the objects of the other have none.
    const withoutPlaces = (report: object) =>
      JSON.parse(JSON.stringify(report, (key, value) => (key === 'line' || key === 'column' ? null : value)));
    const nodesSaid = (reports as Report[]).map((report) => ({ validation: withoutPlaces(asGraphql(report)) }));
    expect(data).toEqual({ snapshot: { daemonSets: { nodes: nodesSaid } } });
  });

  test('is null for what a cluster stores', async () => {
    const { data, errors } = await app.query(
      '{ cluster(name: "demo") { daemonSets(first: 1) { nodes { validation { code } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ cluster: { daemonSets: { nodes: [{ validation: null }] } } });
  });
});
