import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { CONTRACT_NODES, CONTRACT_OBJECTS } from '../cluster/contract-objects.ts';
import { type FakeApiServer, type StoredObject, sendStatus, startFakeApiServer } from '../support/fake-api-server.ts';
import { TOKEN } from '../support/token.ts';
import { startWranglerDev, type WranglerDev } from './start-wrangler-dev.ts';

/* A cluster that the Worker reads over its own fetch. The real one: test/e2e. */

const SECRET = 'canary-token-of-the-worker';
const PATH = '/v1/clusters/fake/namespaces/contract-a/daemonsets/contract-one';
let fake: FakeApiServer;
let server: WranglerDev;

beforeAll(async () => {
  fake = await startFakeApiServer(CONTRACT_OBJECTS as readonly StoredObject[], { token: SECRET });
  server = await startWranglerDev({
    AUTH: '',
    AUTH_TOKENS: TOKEN,
    FAKE_TOKEN: SECRET,
    CLUSTERS: JSON.stringify([
      { name: 'fake', server: fake.url, token: 'FAKE_TOKEN' },
      { name: 'own', server: fake.url, callerToken: true },
    ]),
  });
});
afterEach(() => {
  fake.fault = undefined;
});
afterAll(async () => {
  await server.close();
  await fake.close();
});

async function get(path: string, init: RequestInit = {}) {
  const headers = { authorization: `Bearer ${TOKEN}`, ...init.headers };
  const response = await fetch(`${server.url}${path}`, { ...init, headers });
  const text = await response.text();
  expect(text).not.toContain('canary');
  return { status: response.status, answer: JSON.parse(text) };
}

test('all live endpoints', async () => {
  for (const what of ['placement', 'diff', 'rollout', 'revisions']) {
    const { status, answer } = await get(`${PATH}/${what}`);
    expect(status, JSON.stringify(answer)).toBe(200);
  }
  const { answer } = await get(`${PATH}/placement`);
  expect(answer.placements[0].summary.nodes).toBe(CONTRACT_NODES.length);
});

test("the caller's token goes to the cluster, that of the service does not", async () => {
  const before = fake.authorizations.length;
  const sent = { headers: { 'kubernetes-authorization': `Bearer ${SECRET}` } };
  expect((await get(`${PATH.replace('fake', 'own')}/placement`, sent)).status).toBe(200);
  expect((await get(`${PATH.replace('fake', 'own')}/placement`)).status).toBe(401);
  expect(new Set(fake.authorizations.slice(before))).toEqual(new Set([`Bearer ${SECRET}`]));
});

test.each([
  { name: 'a redirect', status: 502, code: 'CLUSTER_PROTOCOL', fault: 302 },
  { name: '429 beyond the budget', status: 429, code: 'CLUSTER_BUSY', fault: 429 },
  { name: '503', status: 503, code: 'CLUSTER_UNAVAILABLE', fault: 503 },
  { name: 'a reset', status: 502, code: 'CLUSTER_UNREACHABLE', fault: 0 },
  { name: '401', status: 502, code: 'CLUSTER_REFUSES_SERVICE', fault: 401 },
])('$name of the cluster answers $status', async ({ status, code, fault }) => {
  const before = fake.calls.length;
  fake.fault = (response) => {
    if (fault === 0) response.destroy();
    else
      sendStatus(response, fault, '', {
        location: `${fake.url}/stolen`,
        ...(fault === 429 ? { 'retry-after': '60' } : {}),
      });
    return true;
  };
  const got = await get(`${PATH}/placement`);
  expect(got).toMatchObject({ status, answer: { code } });
  expect(fake.calls.slice(before).join()).not.toContain('stolen');
  if (fault === 429) expect(got.answer).toMatchObject({ retryable: true, retryAfter: 60 });
});

test('logs no secret', () => {
  const { length } = server.logs();
  expect(length).toBeGreaterThan(0);
  expect(server.logs()).not.toContain(SECRET);
});
