import { afterAll, beforeAll, expect, test } from 'vitest';
import { callerCluster, serviceCluster } from '../../../src/cluster/kubernetes/kubernetes-cluster.ts';
import { httpsTransport } from '../../../src/cluster/kubernetes/node/https-transport.ts';
import { runtimeSurroundings } from '../../../src/cluster/kubernetes/runtime-surroundings.ts';
import { type FakeApiServer, type StoredObject, startFakeApiServer } from '../../support/fake-api-server.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { CONTRACT_OBJECTS } from '../contract-objects.ts';

/* Calls to the API server are counted: docs/deploy.md gives the formula. 7 Nodes, 5 Pods and 3 revisions, pages of 2. */

const PATH = '/v1/clusters/fake/namespaces/contract-a/daemonsets/contract-one';
const NODES = 4;
const PODS = 3;
const REVISIONS = 2;
const QUOTAS = 1;
const DAEMON_SETS = 2;

let fake: FakeApiServer;
let app: TestApp;
beforeAll(async () => {
  fake = await startFakeApiServer(CONTRACT_OBJECTS as readonly StoredObject[], { token: 'canary-token' });
  const surroundings = { ...runtimeSurroundings('fake'), send: httpsTransport(fake.url, {}), limits: { pageSize: 2 } };
  const authorize = async () => ({ authorization: 'Bearer canary-token' });
  app = testApp({
    clusters: new Map([
      ['fake', serviceCluster({ ...surroundings, authorize }, { writes: false })],
      ['own', callerCluster(surroundings, { writes: false })],
      ['other', callerCluster(surroundings, { writes: false })],
    ]),
  });
});
afterAll(() => fake.close());

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  app.fetch(new Request(`http://localhost${path}`, { headers }));

test.each([
  { path: `${PATH}/placement`, calls: 1 + NODES },
  { path: `${PATH}/placement?groupBy=class`, calls: 1 + NODES },
  { path: `${PATH}/diff`, calls: 1 + NODES + PODS + REVISIONS + QUOTAS },
  { path: `${PATH}/rollout`, calls: 1 + NODES + PODS + REVISIONS + QUOTAS },
  { path: `${PATH}/revisions`, calls: 1 + REVISIONS },
  { path: '/v1/clusters', calls: 0 },
  { path: `${PATH.replace('contract-one', 'contract-none')}/diff`, calls: 1, status: 404 },
  { path: `${PATH.replace('contract-one', 'Not%20a%20name')}/diff`, calls: 0, status: 404 },
  { path: `${PATH.replace('contract-one', '..%2f..%2fpods')}/diff`, calls: 0, status: 404 },
  { path: `${PATH.replace('fake', 'nowhere')}/diff`, calls: 0, status: 404 },
  { path: `${PATH}/diff?daemonset=a/b`, calls: 0, status: 400 },
])('$path makes $calls calls', async ({ path, calls, status = 200 }) => {
  const before = fake.calls.length;
  const response = await get(path);
  expect(response.status).toBe(status);
  await response.text();
  expect(fake.calls.slice(before)).toHaveLength(calls);
});

test('GraphQL lists DaemonSets and Nodes once, and a namespace once, however often it is asked', async () => {
  const before = fake.calls.length;
  const fields = '{ daemonSets { nodes { namespace diff { now } rollout { verdict } revisions { totalCount } } } }';
  const { data, errors } = await app.query(`{ a: cluster(name: "fake") ${fields} b: cluster(name: "fake") ${fields} }`);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ a: { daemonSets: { nodes: [{}, {}, {}] } } });
  const namespaces = PODS + REVISIONS + QUOTAS + 3;
  expect(fake.calls.length - before).toBe(DAEMON_SETS + NODES + namespaces);
});

test("a caller's own token goes to its cluster, and ours never does", async () => {
  const before = fake.calls.length;
  const headers = { 'kubernetes-authorization': 'Bearer canary-token', authorization: 'Bearer canary-of-this-service' };
  expect((await get(`${PATH.replace('fake', 'own')}/placement`, headers)).status).toBe(200);
  expect(new Set(fake.authorizations.slice(before))).toEqual(new Set(['Bearer canary-token']));
});

test.each([
  { name: 'none', headers: {} },
  { name: 'that of this service', headers: { authorization: 'Bearer canary-token' } },
  { name: 'garbage', headers: { 'kubernetes-authorization': 'garbage' } },
  { name: 'another scheme', headers: { 'kubernetes-authorization': 'Basic Y2FuYXJ5' } },
  { name: 'a header in the token', headers: { 'kubernetes-authorization': 'Bearer a\tb' } },
  { name: "another cluster's", headers: { 'kubernetes-authorization': 'Bearer of-another-cluster' } },
])('with $name for a token, all paths of the cluster answer the same 401', async ({ headers }) => {
  const own = PATH.replace('fake', 'own');
  const paths = ['placement', 'diff', 'rollout', 'revisions'].flatMap((what) => [
    `${own}/${what}`,
    `${own.replace('contract-one', 'contract-none')}/${what}`,
  ]);
  const answers = await Promise.all(paths.map((path) => get(path, headers)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
  expect(answers[0]?.headers.get('www-authenticate')).toBe('Bearer realm="kubernetes"');
  const bodies = await Promise.all(answers.map((answer) => answer.text()));
  expect(new Set(bodies).size).toBe(1);
  expect(bodies[0]).not.toContain('canary');
});

test('one request sends the token to one cluster', async () => {
  const request = new Request('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'kubernetes-authorization': 'Bearer canary-token' },
    body: JSON.stringify({
      query: '{ a: cluster(name: "own") { inputs { digest } } b: cluster(name: "other") { inputs { digest } } }',
    }),
  });
  const { data, errors } = (await (await app.fetch(request)).json()) as { data: object; errors: object[] };
  expect(data).toMatchObject({ a: { inputs: {} }, b: null });
  expect(errors).toMatchObject([{ path: ['b'], extensions: { code: 'TOKEN_FOR_ONE_CLUSTER' } }]);
});

test('absent and forbidden read the same', async () => {
  const absent = await get(`${PATH.replace('contract-one', 'contract-none')}/diff`);
  fake.fault = (response) => {
    response.writeHead(403, { 'content-type': 'application/json' }).end('{"kind":"Status","message":"canary"}');
    return true;
  };
  const forbidden = await get(`${PATH.replace('contract-one', 'contract-none')}/diff`);
  fake.fault = undefined;
  expect(forbidden.status).toBe(absent.status);
  expect(await forbidden.text()).toBe(await absent.text());
});
