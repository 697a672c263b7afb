import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/limits.ts';
import { fleetList } from '../bench/fleet.ts';
import { daemonSetObject, nodeObject } from '../support/objects.ts';
import { TOKEN } from '../support/token.ts';
import { startWorker } from './start-worker.ts';

let server: Awaited<ReturnType<typeof startWorker>>;

beforeAll(async () => {
  server = await startWorker();
});
afterAll(async () => {
  await server.close();
});

const list = JSON.stringify([
  daemonSetObject('ds', { nodeSelector: { a: 'b' } }),
  nodeObject('n1', { a: 'b' }),
  nodeObject('n2'),
]);

async function post(path: string, body: BodyInit, headers: Readonly<Record<string, string>> = {}) {
  const response = await server.fetch(`http://localhost${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}`, ...headers },
    body,
    duplex: 'half',
  } as never);
  const text = await response.text();
  return { status: response.status, answer: JSON.parse(text), size: text.length };
}

describe('on workerd', () => {
  test.each([
    { name: 'JSON', body: list, headers: {} },
    { name: 'gzip', body: gzipSync(list), headers: { 'content-encoding': 'gzip' } },
    { name: 'YAML', body: list, headers: { 'content-type': 'application/yaml' } },
    {
      name: 'NDJSON',
      body: list.slice(1, -1).replaceAll('},{"apiVersion"', '}\n{"apiVersion"'),
      headers: { 'content-type': 'application/x-ndjson' },
    },
  ])('places $name', async ({ body, headers }) => {
    const { status, answer } = await post('/v1/placement', body as BodyInit, headers as Record<string, string>);
    expect([status, answer.placements?.[0].summary], JSON.stringify(answer)).toEqual([
      200,
      { nodes: 2, shouldRun: 1, shouldContinueRunning: 0, shouldNotRun: 1 },
    ]);
  });

  test.each([
    {
      name: 'what is no gzip',
      body: 'x'.repeat(100),
      headers: { 'content-encoding': 'gzip' },
      want: [400, 'INVALID_GZIP'],
    },
    {
      name: 'half a gzip',
      body: gzipSync(list).subarray(0, 80),
      headers: { 'content-encoding': 'gzip' },
      want: [400, 'INVALID_GZIP'],
    },
    { name: 'no JSON', body: '{', headers: {}, want: [400, 'INVALID_JSON'] },
    {
      name: 'a YAML template',
      body: 'a: {{ b }}',
      headers: { 'content-type': 'application/yaml' },
      want: [400, 'INVALID_YAML'],
    },
    {
      name: 'bytes that are not UTF-8',
      body: new Uint8Array([0xff]),
      headers: { 'content-type': 'application/yaml' },
      want: [400, 'INVALID_UTF8'],
    },
    { name: 'nothing', body: '', headers: {}, want: [400, 'EMPTY_BODY'] },
    { name: 'a wrong token', body: list, headers: { authorization: 'Bearer nothing' }, want: [401, 'UNAUTHENTICATED'] },
    {
      name: 'a body over the limit',
      body: gzipSync(' '.repeat(LIMITS.bodyBytes + 1)),
      headers: { 'content-encoding': 'gzip' },
      want: [413, 'OVER_LIMIT'],
    },
  ])('refuses $name', async ({ body, headers, want }) => {
    const { status, answer } = await post(
      '/v1/placement',
      body as BodyInit,
      headers as unknown as Record<string, string>,
    );
    expect([status, answer.code]).toEqual(want);
  });

  test('places 54 MB of 5,000 Nodes', async () => {
    const body = [...fleetList(5000, 30)].join('');
    const { status, answer } = await post('/v1/placement?groupBy=class', body);
    expect(status).toBe(200);
    expect(answer.inputs.counts).toEqual({ DaemonSet: 30, Node: 5000 });
    expect(answer.placements).toHaveLength(30);
  });

  test('serves the demo cluster by GraphQL', async () => {
    const { answer } = await post('/graphql', '{"query":"{ cluster(name: \\"demo\\") { nodes { totalCount } } }"}');
    expect(answer).toEqual({ data: { cluster: { nodes: { totalCount: 12 } } } });
  });

  test('serves the pages without a token, and nothing beside them', async () => {
    const get = async (path: string) =>
      (await server.fetch(`http://localhost${path}`, { headers: { accept: 'text/html' } } as never)).status;
    expect([await get('/'), await get('/graphql'), await get('/reference'), await get('/assets/start.css')]).toEqual([
      200, 200, 200, 200,
    ]);
    expect([await get('/assets/nothing.js'), await get('/assets/../package.json'), await get('/index.html')]).toEqual([
      404, 404, 404,
    ]);
  });
});

test('without a token configured, workerd fails closed', async () => {
  const closed = await startWorker({ AUTH: '', AUTH_TOKENS: '' });
  try {
    const response = await closed.fetch('http://localhost/v1/limits');
    expect(response.status).toBe(503);
    expect((await closed.fetch('http://localhost/healthz')).status).toBe(200);
  } finally {
    await closed.close();
  }
});
