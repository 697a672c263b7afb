import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { ROUTES } from '../../src/app.ts';
import type { Cluster } from '../../src/cluster/cluster.ts';
import type { AuditRecord } from '../../src/operations/audit.ts';
import { planKeyOf } from '../../src/operations/seal-plan.ts';
import { openApiOf } from '../../src/rest/openapi.ts';
import { openWorld, type World } from '../operations/open-world.ts';
import { testApp } from '../support/test-app.ts';

/* The two doors to plans. What carrying them out does: test/operations/plans.test.ts. */

const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ ...openApiOf(ROUTES), $id: 'openapi' });
const PATH = '/v1/clusters/fake/namespaces/agents/daemonsets/agent';
const SECRET = 'a key of thirty-two characters, or more';

async function inApp(
  run: (app: ReturnType<typeof testApp>, world: World, records: AuditRecord[]) => Promise<void>,
  options: { readonly writes?: boolean; readonly key?: boolean; readonly auth?: 'off' | 'loopback' } = {},
): Promise<void> {
  const world = await openWorld();
  const records: AuditRecord[] = [];
  const opened = () => ({ ok: true, value: world.cluster() }) as const;
  const cluster: Cluster = {
    credentials: 'service',
    open: () => ({ ok: true, value: world.cluster().reader }),
    ...(options.writes === false ? {} : { openWritable: opened }),
  };
  const app = testApp({
    config: { ok: true, value: { auth: { kind: options.auth ?? 'loopback' } } },
    clusters: new Map([['fake', cluster]]),
    writes: {
      key: options.key === false ? undefined : planKeyOf(SECRET),
      audit: async (record) => void records.push(record),
    },
  });
  try {
    await run(app, world, records);
    expect(app.logged).toEqual([]);
  } finally {
    await world.fake.close();
  }
}

function conforms(path: string, answer: unknown): void {
  const escaped = path.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
  const isAnswer = ajv.compile({
    $ref: `openapi#/paths/${escaped}/post/responses/200/content/application~1json/schema`,
  });
  expect(isAnswer(answer), JSON.stringify(isAnswer.errors?.slice(0, 3))).toBe(true);
}

const LIVE = '/v1/clusters/{cluster}/namespaces/{namespace}/daemonsets/{name}';

test.each([
  { change: 'restart', route: `${LIVE}/restart` },
  { change: 'rollback?toRevision=1', route: `${LIVE}/rollback` },
  { change: 'delete?propagationPolicy=Foreground&maxRemovedPercent=100', route: `${LIVE}/delete` },
])('POST $change, then the plan, answers as the contract says', async ({ change, route }) => {
  await inApp(async (app, world, records) => {
    const planned = (await (await app.post(`${PATH}/${change}`, '')).json()) as { readonly sealedPlan: object };
    conforms(route, planned);
    expect(world.fake.writes).toEqual([]);
    for (const outcome of ['done', 'alreadyDone']) {
      const carriedOut = await (await app.post('/v1/clusters/fake/plans', JSON.stringify(planned.sealedPlan))).json();
      conforms('/v1/clusters/{cluster}/plans', carriedOut);
      expect(carriedOut).toMatchObject({ outcome });
    }
    expect(world.fake.writes).toHaveLength(1);
    expect(records.map(({ phase }) => phase)).toEqual(['intent', 'outcome', 'outcome']);
  });
});

test.each([
  { path: `${PATH}/delete`, code: 'BAD_PARAMETER' },
  { path: `${PATH}/delete?propagationPolicy=background`, code: 'BAD_PARAMETER' },
  { path: `${PATH}/delete?propagationPolicy=Background&dryRun=All`, code: 'BAD_PARAMETER' },
  { path: `${PATH}/delete?propagationPolicy=Background&maxRemovedPercent=101`, code: 'BAD_PARAMETER' },
  { path: `${PATH}/delete?propagationPolicy=Background`, code: 'REMOVES_TOO_MANY' },
  { path: `${PATH}/rollback`, code: 'BAD_PARAMETER' },
  { path: `${PATH}/rollback?toRevision=0`, code: 'BAD_PARAMETER' },
  { path: `${PATH}/rollback?toRevision=9`, code: 'REVISION_NOT_FOUND' },
  { path: `${PATH.replace('/agent', '/absent')}x/restart`, code: 'DAEMON_SET_NOT_FOUND' },
  { path: `${PATH.replace('fake', 'nowhere')}/restart`, code: 'CLUSTER_NOT_FOUND' },
  { path: '/v1/clusters/fake/plans', body: '{}', code: 'PLAN_TAMPERED' },
  { path: '/v1/clusters/fake/plans', body: '[]', code: 'PLAN_TAMPERED' },
  { path: '/v1/clusters/fake/plans', body: '{"plan":{},"digest":"a","seal":"b"}', code: 'PLAN_TAMPERED' },
  { path: '/v1/clusters/fake/plans', body: '{', code: 'INVALID_JSON' },
  { path: '/v1/clusters/fake/plans', body: '', code: 'EMPTY_BODY' },
  { path: '/v1/clusters/fake/plans', body: `"${'x'.repeat(70_000)}"`, code: 'OVER_LIMIT' },
])('POST $path $code', async ({ path, body = '', code }) => {
  await inApp(async (app, world) => {
    expect(await (await app.post(path, body)).json()).toMatchObject({ code });
    expect(world.fake.writes).toEqual([]);
  });
});

test('a form of a web page carries nothing out', async () => {
  await inApp(async (app, world) => {
    const sealed = await world.plan({ verb: 'restart' });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const response = await app.post('/v1/clusters/fake/plans', JSON.stringify(sealed), { 'content-type': type });
      expect(response.status).toBe(415);
    }
    expect(world.fake.writes).toEqual([]);
  });
});

describe('nothing is changed', () => {
  const cases = [
    { name: 'where the cluster is not set up for it', options: { writes: false }, host: 'localhost' },
    { name: 'without a key', options: { key: false }, host: 'localhost' },
    { name: 'for those nobody knows', options: { auth: 'off' }, host: 'edge.example' },
  ] as const;
  test.each(cases)('$name', async ({ options, host }) => {
    await inApp(async (app, world) => {
      const sealed = await world.plan({ verb: 'restart' });
      const before = world.fake.calls.length;
      for (const [path, body] of [
        [`${PATH}/restart`, ''],
        ['/v1/clusters/fake/plans', JSON.stringify(sealed)],
      ] as const) {
        const headers = { 'content-type': 'application/json' };
        const response = await app.fetch(new Request(`http://${host}${path}`, { method: 'POST', body, headers }));
        expect(await response.json()).toMatchObject({ status: 403, code: 'CLUSTER_READ_ONLY' });
      }
      expect(world.fake.calls.length).toBe(before);
    }, options);
  });
});

describe('GraphQL', () => {
  const REF = 'cluster: "fake", namespace: "agents", name: "agent"';
  const EFFECTS = '{ sealedPlan podsReplaced podsRemoved podsLeft revisionsRemoved revisionsLeft }';
  const CARRY_OUT = 'mutation ($plan: SealedPlan!) { carryOutPlan(cluster: "fake", plan: $plan) }';

  test.each([
    { field: 'restartDaemonSet', args: '', effects: [4, 0, 0, 0, 2] },
    { field: 'rollbackDaemonSet', args: ', toRevision: 1', effects: [4, 0, 0, 0, 2] },
    {
      field: 'deleteDaemonSet',
      args: ', propagationPolicy: BACKGROUND, maxRemovedPercent: 100',
      effects: [0, 4, 0, 2, 0],
    },
    { field: 'deleteDaemonSet', args: ', propagationPolicy: ORPHAN', effects: [0, 0, 4, 0, 2] },
  ])('$field($args) plans, carryOutPlan does it once', async ({ field, args, effects }) => {
    await inApp(async (app, world) => {
      const { data, errors } = await app.query(`mutation { planned: ${field}(${REF}${args}) ${EFFECTS} }`);
      expect(errors).toBeUndefined();
      const { sealedPlan, ...counts } = (data as unknown as { planned: Record<string, unknown> }).planned;
      expect(Object.values(counts)).toEqual(effects);
      for (const outcome of ['DONE', 'ALREADY_DONE']) {
        expect(await app.query(CARRY_OUT, { plan: sealedPlan })).toEqual({ data: { carryOutPlan: outcome } });
      }
      expect(world.fake.writes).toHaveLength(1);
    });
  });

  test('a failure has the code that REST has', async () => {
    await inApp(async (app, world) => {
      const guarded = await app.query(
        `mutation { deleteDaemonSet(${REF}, propagationPolicy: FOREGROUND) { podsLeft } }`,
      );
      expect(guarded.errors).toMatchObject([{ extensions: { code: 'REMOVES_TOO_MANY' } }]);
      const sealed = await world.plan({ verb: 'restart' });
      const tampered = await app.query(CARRY_OUT, { plan: { ...sealed, digest: 'sha256:0' } });
      expect(tampered.errors).toMatchObject([{ extensions: { code: 'PLAN_TAMPERED' } }]);
      const malformed = await app.query(CARRY_OUT, { plan: 'canary' });
      expect(malformed.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(JSON.stringify(malformed.errors)).not.toContain('canary');
      expect(world.fake.writes).toEqual([]);
    });
  });

  test.each([
    {
      name: 'two fields',
      document: `mutation { a: restartDaemonSet(${REF}) { podsLeft } b: restartDaemonSet(${REF}) { podsLeft } }`,
    },
    {
      name: 'two fields in a fragment',
      document: `mutation { ...F } fragment F on Mutation { a: restartDaemonSet(${REF}) { podsLeft } b: restartDaemonSet(${REF}) { podsLeft } }`,
    },
  ])('$name of one mutation are refused', async ({ document }) => {
    await inApp(async (app, world) => {
      const before = world.fake.calls.length;
      expect((await app.query(document)).errors).toMatchObject([{ extensions: { code: 'ONE_MUTATION' } }]);
      expect(world.fake.calls.length).toBe(before);
    });
  });

  test('a GET changes nothing', async () => {
    await inApp(async (app, world) => {
      const query = encodeURIComponent(`mutation { restartDaemonSet(${REF}) { podsLeft } }`);
      const headers = { 'graphql-require-preflight': '1' };
      const response = await app.fetch(new Request(`http://localhost/graphql?query=${query}`, { headers }));
      expect(response.status).toBe(405);
      expect(world.fake.calls).toEqual([]);
    });
  });
});
