import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTRACT_OBJECTS } from '../cluster/contract-objects.ts';
import { type FakeApiServer, type StoredObject, startFakeApiServer } from '../support/fake-api-server.ts';
import { type NodeServer, startNode } from '../support/start-node.ts';

/* The whole way from a client's socket to the API server's: wrangler's proxies do not tell workerd of it, so on Node. */

let fake: FakeApiServer;
let server: NodeServer;
beforeAll(async () => {
  fake = await startFakeApiServer(CONTRACT_OBJECTS as readonly StoredObject[]);
  server = await startNode({
    CLUSTERS: JSON.stringify([{ name: 'fake', server: fake.url, token: 'FAKE_TOKEN' }]),
    FAKE_TOKEN: 'a-token',
  });
});
afterAll(async () => {
  await server.close();
  await fake.close();
});

const PATH = '/v1/clusters/fake/namespaces/contract-a/daemonsets/contract-one';

test.each([
  { door: 'REST', path: `${PATH}/diff`, init: {} },
  {
    door: 'GraphQL',
    path: '/graphql',
    init: {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ cluster(name: \\"fake\\") { inputs { digest } } }"}',
    },
  },
])('a caller that goes away breaks off the call to the cluster: $door', async ({ path, init }) => {
  const before = fake.calls.length;
  const brokenBefore = fake.brokenOff();
  const caller = new AbortController();
  fake.fault = (_response, { index }) => {
    if (index === before) return false;
    setTimeout(() => caller.abort(), 50);
    return true;
  };
  await expect(fetch(`${server.url}${path}`, { ...init, signal: caller.signal })).rejects.toThrow();
  await expect.poll(() => fake.brokenOff() - brokenBefore).toBe(1);
  expect(fake.calls.length - before).toBe(2);
  expect(server.errors()).toBe('');
});
