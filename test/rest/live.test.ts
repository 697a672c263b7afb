import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { ROUTES } from '../../src/app.ts';
import { demoObjects } from '../../src/cluster/demo/objects/demo-objects.ts';
import { openApiOf } from '../../src/rest/openapi.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ ...openApiOf(ROUTES), $id: 'openapi' });

const LIVE = '/v1/clusters/{cluster}/namespaces/{namespace}/daemonsets/{name}';
const NOW = 'now=2026-01-01T12:30:00Z';
const daemonSets = (demoObjects as readonly { kind: string; metadata: { namespace: string; name: string } }[])
  .filter(({ kind }) => kind === 'DaemonSet')
  .map(({ metadata }) => metadata);

async function get(path: string) {
  const response = await app.fetch(new Request(`http://localhost${path}`));
  return { status: response.status, answer: await response.json() };
}

function conforms(path: string, answer: unknown): void {
  const escaped = path.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
  const $ref = `openapi#/paths/${escaped}/get/responses/200/content/application~1json/schema`;
  const isAnswer = ajv.getSchema($ref) ?? ajv.compile({ $ref });
  expect(isAnswer(answer), JSON.stringify(isAnswer.errors?.slice(0, 3))).toBe(true);
}

test.each(daemonSets.flatMap((ref) => ['placement', 'diff', 'rollout', 'revisions'].map((what) => ({ ...ref, what }))))(
  'GET $what of $namespace/$name answers as the contract says, and what its objects do',
  async ({ namespace, name, what }) => {
    const query = what === 'revisions' ? '' : `?${NOW}`;
    const path = LIVE.replace('{cluster}', 'demo').replace('{namespace}', namespace).replace('{name}', name);
    const { status, answer } = await get(`${path}/${what}${query}`);
    expect(status).toBe(200);
    conforms(`${LIVE}/${what}`, answer);
    if (what === 'revisions') return;
    const sent = await app.post(`/v1/${what}?${NOW}&daemonset=${namespace}/${name}`, JSON.stringify(demoObjects));
    const { inputs, ...rest } = (await sent.json()) as { readonly inputs: { readonly digest: string } };
    const { inputs: liveInputs, ...liveRest } = answer as { readonly inputs: { readonly digest: string } };
    expect(liveRest).toEqual(rest);
    expect(liveInputs.digest).toBe(inputs.digest);
  },
);

test('GET /v1/clusters answers as the contract says', async () => {
  const { status, answer } = await get('/v1/clusters');
  expect(status).toBe(200);
  conforms('/v1/clusters', answer);
  expect(answer).toEqual({ clusters: [{ name: 'demo', credentials: 'service' }] });
});

const PATH = '/v1/clusters/demo/namespaces/kube-system/daemonsets/fluentd';
test.each([
  { path: PATH.replace('demo', 'nowhere'), status: 404, code: 'CLUSTER_NOT_FOUND' },
  { path: PATH.replace('fluentd', 'absent'), status: 404, code: 'DAEMON_SET_NOT_FOUND' },
  { path: PATH.replace('demo', '__proto__'), status: 404, code: 'CLUSTER_NOT_FOUND' },
  { path: PATH.replace('fluentd', '%2e%2e'), status: 404, code: 'NOT_FOUND' },
  { path: PATH.replace('fluentd', 'a%2fb'), status: 404, code: 'DAEMON_SET_NOT_FOUND' },
  { path: PATH.replace('fluentd', 'a%00%0d%0ab'), status: 404, code: 'DAEMON_SET_NOT_FOUND' },
  { path: PATH.replace('fluentd', '%ff'), status: 404, code: 'DAEMON_SET_NOT_FOUND' },
])('GET $path/diff answers $status $code', async ({ path, status, code }) => {
  const got = await get(`${path}/diff`);
  expect(got).toMatchObject({ status, answer: { code } });
});

test('other methods, and other parameters, are refused', async () => {
  const response = await app.post(`${PATH}/diff`, '{}');
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
  expect((await get(`${PATH}/diff?drift=true`)).status).toBe(400);
  expect((await get(`${PATH}/diff?cluster=other`)).status).toBe(400);
});
