import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/limits.ts';
import { COMPONENTS } from '../../src/rest/schemas.ts';
import { daemonSetObject, nodeObject } from '../support/objects.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ $id: 'openapi', components: { schemas: COMPONENTS } });
const isProblem = ajv.compile({ $ref: 'openapi#/components/schemas/Problem' });

const JSON_TYPE = { 'content-type': 'application/json' };
const YAML_TYPE = { 'content-type': 'application/yaml' };
const ds = daemonSetObject('ds');
const json = (...objects: unknown[]) => JSON.stringify(objects);
const withPodSpec = (podSpec: object) => json(daemonSetObject('ds', podSpec));
const bomb = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...'bcdefghi'.split('').map((key, i) => `${key}: &${key} [${`*${'abcdefgh'[i]},`.repeat(9).slice(0, -1)}]`),
].join('\n');

interface BadInput {
  readonly name: string;
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly method?: string;
  readonly want: {
    readonly status: number;
    readonly code: string;
    readonly field?: string;
    readonly detail?: unknown;
    readonly limit?: object;
  };
}

const ROWS: readonly BadInput[] = [
  // Bytes and HTTP
  {
    name: 'B1 bytes that are not UTF-8',
    body: new Uint8Array([0x7b, 0x22, 0xff]),
    want: { status: 400, code: 'INVALID_UTF8' },
  },
  {
    name: 'B1 bytes that are not UTF-8, as YAML',
    body: new Uint8Array([0x61, 0xff]),
    headers: YAML_TYPE,
    want: { status: 400, code: 'INVALID_UTF8' },
  },
  {
    name: 'B1 half a character at the end, as YAML',
    body: new Uint8Array([0x61, 0xc3]),
    headers: YAML_TYPE,
    want: { status: 400, code: 'INVALID_UTF8' },
  },
  {
    name: 'B3 UTF-16',
    body: new Uint8Array([0xfe, 0xff, 0, 0x7b]),
    want: { status: 415, code: 'UNSUPPORTED_CHARSET' },
  },
  {
    name: 'B3 UTF-16 by its header',
    body: '{}',
    headers: { 'content-type': 'application/json; charset=utf-16' },
    want: { status: 415, code: 'UNSUPPORTED_CHARSET', field: 'content-type' },
  },
  { name: 'B4 empty', body: '', want: { status: 400, code: 'EMPTY_BODY' } },
  { name: 'B4 white space', body: ' \n', want: { status: 400, code: 'EMPTY_BODY' } },
  { name: 'B4 null', body: 'null', want: { status: 422, code: 'NOT_AN_OBJECT' } },
  {
    name: 'B4 YAML of comments only',
    body: '# nothing\n---\n',
    headers: YAML_TYPE,
    want: { status: 400, code: 'EMPTY_BODY' },
  },
  {
    name: 'B5 YAML over the limit by a byte',
    body: `#${'x'.repeat(LIMITS.yamlBytes)}`,
    headers: YAML_TYPE,
    want: { status: 413, code: 'OVER_LIMIT', limit: { name: 'yamlBytes', value: LIMITS.yamlBytes } },
  },
  {
    name: 'B5 JSON over the limit by a byte',
    body: new Uint8Array(LIMITS.bodyBytes + 1).fill(0x20),
    want: { status: 413, code: 'OVER_LIMIT', limit: { name: 'bodyBytes', value: LIMITS.bodyBytes } },
  },
  {
    name: 'B6 a gzip bomb',
    body: gzipSync(new Uint8Array(LIMITS.bodyBytes + 1).fill(0x20)),
    headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
    want: { status: 413, code: 'OVER_LIMIT' },
  },
  {
    name: 'B6 what is no gzip',
    body: '{}',
    headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
    want: { status: 400, code: 'INVALID_GZIP', field: 'content-encoding' },
  },
  {
    name: 'B6 half a gzip',
    body: gzipSync(json(ds)).subarray(0, 60),
    headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
    want: { status: 400, code: 'INVALID_GZIP' },
  },
  {
    name: 'B6 another encoding',
    body: '{}',
    headers: { ...JSON_TYPE, 'content-encoding': 'br' },
    want: { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', field: 'content-encoding' },
  },
  {
    name: 'B7 no content type',
    body: new Uint8Array([0x7b, 0x7d]),
    headers: {},
    want: { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', field: 'content-type' },
  },
  {
    name: "B7 curl's default",
    body: '{}',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    want: { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' },
  },
  {
    name: 'B7 text',
    body: '{}',
    headers: { 'content-type': 'text/plain' },
    want: { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' },
  },
  {
    name: 'B8 an answer nobody has',
    body: json(ds),
    headers: { ...JSON_TYPE, accept: 'image/png' },
    want: { status: 406, code: 'NOT_ACCEPTABLE', field: 'accept' },
  },
  {
    name: 'B9 NUL in a name is kept as Go keeps it',
    body: json(daemonSetObject('a\0b'), daemonSetObject('a\0b')),
    want: { status: 422, code: 'DUPLICATE_OBJECT' },
  },
  {
    name: 'B11 an unknown parameter',
    body: json(ds),
    path: '/v1/placement?dryRun=All',
    want: { status: 400, code: 'BAD_PARAMETER', field: 'dryRun' },
  },
  {
    name: 'B11 a parameter twice',
    body: json(ds),
    path: '/v1/placement?groupBy=class&groupBy=node',
    want: { status: 400, code: 'BAD_PARAMETER', field: 'groupBy' },
  },
  {
    name: 'a version nobody knows',
    body: json(ds),
    path: '/v1/placement?kubernetesVersion=1.20',
    want: { status: 400, code: 'BAD_PARAMETER', field: 'kubernetesVersion' },
  },
  {
    name: 'a time that is none',
    body: json(ds),
    path: '/v1/placement?now=2026-13-45T00:00:00Z',
    want: { status: 400, code: 'BAD_PARAMETER', field: 'now' },
  },
  {
    name: 'a gate nobody knows',
    body: json(ds),
    path: '/v1/placement?featureGates=Foo=true',
    want: { status: 400, code: 'BAD_PARAMETER', field: 'featureGates' },
  },
  {
    name: 'a daemonset= without a namespace',
    body: json(ds),
    path: '/v1/placement?daemonset=ds',
    want: { status: 400, code: 'BAD_PARAMETER', field: 'daemonset' },
  },
  {
    name: 'a parameter with control characters',
    body: json(ds),
    path: '/v1/placement?%1b%5b31m=1',
    want: { status: 400, code: 'BAD_PARAMETER', field: '\\u001b[31m' },
  },
  { name: 'B14 the wrong method', method: 'GET', want: { status: 405, code: 'METHOD_NOT_ALLOWED' } },
  { name: 'B14 DELETE', method: 'DELETE', want: { status: 405, code: 'METHOD_NOT_ALLOWED' } },
  { name: 'B15 a path with dots', path: '/v1/..%2fplacement', body: '{}', want: { status: 404, code: 'NOT_FOUND' } },
  { name: 'T31 two slashes', path: '//v1/placement', body: '{}', want: { status: 404, code: 'NOT_FOUND' } },
  { name: 'T31 a slash behind', path: '/v1/placement/', body: '{}', want: { status: 404, code: 'NOT_FOUND' } },
  { name: 'T31 capitals', path: '/V1/Placement', body: '{}', want: { status: 404, code: 'NOT_FOUND' } },
  // JSON
  {
    name: 'not JSON',
    body: 'apiVersion: v1',
    want: { status: 400, code: 'INVALID_JSON', detail: expect.stringContaining('line 1, column 1') },
  },
  {
    name: 'J2 depth 101',
    body: `[{"a":${'['.repeat(99)}`,
    want: { status: 400, code: 'TOO_DEEP', limit: { name: 'depth', value: 100 } },
  },
  { name: 'J2 depth 1,500,000', body: `{"a":${'['.repeat(1_500_000)}`, want: { status: 400, code: 'TOO_DEEP' } },
  {
    name: 'J3 a field twice',
    body: '{"metadata":{"name":"a","\\u006eame":"b"}}',
    want: { status: 400, code: 'DUPLICATE_FIELD', field: 'metadata.name' },
  },
  { name: 'J5 trailing garbage', body: `${JSON.stringify(ds)}x`, want: { status: 400, code: 'INVALID_JSON' } },
  { name: 'J8 a lone surrogate', body: '{"kind":"\\ud800"}', want: { status: 400, code: 'INVALID_JSON' } },
  {
    name: 'J9 1,000,000 labels',
    body: `{"metadata":{"labels":{${Array.from({ length: 1_000_000 }, (_, i) => `"k${i}":"v"`).join()}}}}`,
    want: { status: 413, code: 'OVER_LIMIT' },
  },
  {
    name: 'J9 60,000 labels',
    body: `{"metadata":{"labels":{${Array.from({ length: 60_000 }, (_, i) => `"k${i}":""`).join()}}}}`,
    want: { status: 413, code: 'OVER_LIMIT', limit: { name: 'objectValues', value: 50_000 } },
  },
  {
    name: 'J9 a key of 1 MB',
    body: `{"metadata":{"labels":{"${'k'.repeat(1_000_000)}":"v"}}}`,
    want: { status: 413, code: 'OVER_LIMIT', limit: { name: 'keptBytes', value: LIMITS.keptBytes } },
  },
  // YAML
  {
    name: 'Y1 an alias bomb',
    body: bomb,
    headers: YAML_TYPE,
    want: { status: 400, code: 'EXCESSIVE_ALIASING' },
  },
  {
    name: 'Y2 an anchor that holds itself',
    body: '&a [*a]',
    headers: YAML_TYPE,
    want: { status: 400, code: 'EXCESSIVE_ALIASING' },
  },
  {
    name: 'Y4 flow depth 10,001',
    body: '['.repeat(10_001),
    headers: YAML_TYPE,
    want: { status: 400, code: 'TOO_DEEP' },
  },
  {
    name: 'Y5 60,000 keys',
    body: Array.from({ length: 60_000 }, (_, i) => `k${i}: v`).join('\n'),
    headers: YAML_TYPE,
    want: { status: 413, code: 'OVER_LIMIT' },
  },
  {
    name: 'Y6 a key twice',
    body: 'a: 1\na: 2',
    headers: YAML_TYPE,
    want: { status: 400, code: 'INVALID_YAML', detail: expect.stringContaining('line 2') },
  },
  {
    name: 'Y9 a tab',
    body: 'a:\n\tb: 1',
    headers: YAML_TYPE,
    want: { status: 400, code: 'INVALID_YAML', detail: expect.stringContaining('line 2') },
  },
  {
    // Kubernetes drops a tag it does not know.
    name: 'Y10 a tag of a language',
    body: 'a: !!js/function x',
    headers: YAML_TYPE,
    want: { status: 422, code: 'NO_KIND', field: 'kind' },
  },
  {
    name: 'Y15 a template',
    body: 'metadata: {{ .Values.x }}',
    headers: YAML_TYPE,
    want: { status: 400, code: 'INVALID_YAML', detail: expect.stringContaining('unrendered') },
  },
  {
    name: 'J8 a lone surrogate, as YAML',
    body: 'a: "\\ud800"',
    headers: YAML_TYPE,
    want: { status: 400, code: 'INVALID_YAML' },
  },
  // Kubernetes
  { name: 'no DaemonSet', body: json(nodeObject('n1')), want: { status: 422, code: 'NO_DAEMON_SET' } },
  {
    name: 'an empty list',
    body: '{"kind":"List","apiVersion":"v1","items":[]}',
    want: { status: 422, code: 'NO_DAEMON_SET' },
  },
  {
    name: 'an unknown daemonset=',
    body: json(ds),
    path: '/v1/placement?daemonset=kube-system/other',
    want: { status: 404, code: 'DAEMON_SET_NOT_FOUND', field: 'daemonset' },
  },
  {
    name: 'duplicate Nodes',
    body: json(ds, nodeObject('n1'), nodeObject('n1')),
    want: { status: 422, code: 'DUPLICATE_OBJECT', field: '[2].metadata.name' },
  },
  {
    name: 'duplicate DaemonSets',
    body: json(ds, ds),
    want: { status: 422, code: 'DUPLICATE_OBJECT', field: '[1].metadata.name' },
  },
  {
    name: 'K1 a removed version',
    body: json({ ...ds, apiVersion: 'extensions/v1beta1' }),
    want: { status: 422, code: 'REMOVED_API', field: '[0].apiVersion' },
  },
  { name: 'K2 no kind', body: '{"apiVersion":"apps/v1"}', want: { status: 422, code: 'NO_KIND', field: 'kind' } },
  { name: 'K2 no version', body: '{"kind":"DaemonSet"}', want: { status: 422, code: 'NO_KIND', field: 'apiVersion' } },
  {
    name: 'K2 a kind that is no text',
    body: '[{"kind":1,"apiVersion":"v1"}]',
    want: { status: 422, code: 'NO_KIND', field: '[0].kind' },
  },
  { name: 'K3 another kind', body: json({ ...ds, kind: 'Deployment' }), want: { status: 422, code: 'NO_DAEMON_SET' } },
  {
    name: 'K5 no name',
    body: '{"kind":"DaemonSet","apiVersion":"apps/v1","metadata":{}}',
    want: { status: 422, code: 'WRONG_SHAPE', field: 'metadata.name' },
  },
  {
    name: 'a Node without a name',
    body: json(ds, { apiVersion: 'v1', kind: 'Node' }),
    want: { status: 422, code: 'WRONG_SHAPE', field: '[1].metadata.name' },
  },
  {
    name: 'K25 taints that are no list',
    body: json(ds, { ...nodeObject('n1'), spec: { taints: 'x' } }),
    want: { status: 422, code: 'WRONG_SHAPE', field: '[1].spec.taints' },
  },
  {
    name: 'K25 a taint without text',
    body: json(ds, nodeObject('n1', {}, [{ key: 1 }])),
    want: { status: 422, code: 'WRONG_SHAPE', field: '[1].spec.taints[0].key' },
  },
  {
    name: 'J7 a label that is a number',
    body: json(ds, { apiVersion: 'v1', kind: 'Node', metadata: { name: 'n', labels: { a: 1 } } }),
    want: { status: 422, code: 'WRONG_SHAPE', field: '[1].metadata.labels[a]' },
  },
  {
    name: 'J7 tolerations that are an object',
    body: withPodSpec({ tolerations: {} }),
    want: { status: 422, code: 'WRONG_SHAPE', field: '[0].spec.template.spec.tolerations' },
  },
  {
    name: 'J7 hostNetwork that is text',
    body: withPodSpec({ hostNetwork: 'true' }),
    want: { status: 422, code: 'WRONG_SHAPE', field: '[0].spec.template.spec.hostNetwork' },
  },
  {
    name: 'J7 a nodeSelector that is an array',
    body: withPodSpec({ nodeSelector: [] }),
    want: { status: 422, code: 'WRONG_SHAPE', field: '[0].spec.template.spec.nodeSelector' },
  },
  {
    name: 'Y11 a nodeSelector that is yes',
    body: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: a}\nspec: {template: {spec: {nodeSelector: {gpu: yes}}}}',
    headers: YAML_TYPE,
    want: {
      status: 422,
      code: 'WRONG_SHAPE',
      field: 'spec.template.spec.nodeSelector[gpu]',
      detail: expect.stringContaining('got boolean'),
    },
  },
  {
    name: 'a list in which one is no object',
    body: '{"kind":"List","apiVersion":"v1","items":[1]}',
    want: { status: 422, code: 'NOT_AN_OBJECT', field: 'items[0]' },
  },
  {
    name: 'items in what is no list',
    body: '{"kind":"Pod","apiVersion":"v1","items":[{}]}',
    want: { status: 422, code: 'STRAY_ITEMS', field: 'items' },
  },
  {
    name: 'K27 50,001 objects',
    body: `[${'{"apiVersion":"v1","kind":"Pod"},'.repeat(LIMITS.objects)}{"apiVersion":"v1","kind":"Pod"}]`,
    want: { status: 413, code: 'OVER_LIMIT', limit: { name: 'objects', value: 50_000 } },
  },
  {
    name: 'more decisions than fit an answer',
    body: json(
      ...Array.from({ length: 101 }, (_, i) => daemonSetObject(`d${i}`)),
      ...Array.from({ length: 10_000 }, (_, i) => nodeObject(`n${i}`)),
    ),
    want: { status: 413, code: 'OVER_LIMIT', limit: { name: 'decisions', value: LIMITS.decisions } },
  },
];

describe(`${ROWS.length} bad inputs get a problem with code, path and hint`, () => {
  test.each(ROWS)('$name', async ({ path = '/v1/placement', method = 'POST', body, headers = JSON_TYPE, want }) => {
    const init = { method, headers, ...(body === undefined ? {} : { body, duplex: 'half' }) } as RequestInit;
    const response = await app.fetch(new Request(`http://localhost${path}`, init));
    const problem = await response.json();
    expect(problem).toMatchObject(want);
    expect(response.status).toBe(want.status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(isProblem(problem), JSON.stringify(isProblem.errors)).toBe(true);
    expect(problem.hint, JSON.stringify(problem)).toMatch(/\w/);
    expect(JSON.stringify(problem).length).toBeLessThan(4000);
    expect(app.logged).toEqual([]);
  });
});

test('a wrong method says which are right', async () => {
  const response = await app.fetch(new Request('http://localhost/v1/placement', { method: 'PUT', body: '{}' }));
  expect(response.headers.get('allow')).toBe('POST');
});
