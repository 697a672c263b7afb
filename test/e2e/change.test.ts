import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SealedPlan } from '../../src/operations/plan.ts';
import { planKeyOf, sealPlan } from '../../src/operations/seal-plan.ts';
import { connect, type Json } from './api.ts';
import { allow, dropAccount, makeAccount, makeToken, type Rule } from './service-account.ts';
import { type Answered, RUNTIMES, type Service } from './start-service.ts';

/* Plans carried out on a real control plane, whose controller then does its part; from Node and from workerd. */

const dir = process.env['E2E_DIR'] ?? '';
const api = connect(dir);
const url = readFileSync(join(dir, 'url'), 'utf8').trim();
const admin = readFileSync(join(dir, 'token'), 'utf8').trim();
const PLAN_KEY = 'a key of the end-to-end tests, long enough';
const NAMESPACE = 'agents';
const DAEMON_SETS = `/apis/apps/v1/namespaces/${NAMESPACE}/daemonsets`;
const WAIT = { timeout: 40_000, interval: 250 };

const deploy = readFileSync(new URL('../../docs/deploy.md', import.meta.url), 'utf8');
const roles = [...deploy.matchAll(/^```yaml\n(apiVersion: rbac[\s\S]*?)^```$/gm)].map(([, text = '']) => load(text));
const rules = (roles as { readonly rules: readonly Rule[] }[]).flatMap((role) => role.rules ?? []);

const labelsOf = (name: string) => ({ app: name });
const templateOf = (name: string, image: string) => ({
  metadata: { labels: labelsOf(name) },
  spec: { containers: [{ name: 'c', image, env: [{ name: 'PASSWORD', value: 'canary-in-env' }] }] },
});

async function make(name: string): Promise<void> {
  await api.post(DAEMON_SETS, {
    metadata: { name, namespace: NAMESPACE },
    spec: {
      selector: { matchLabels: labelsOf(name) },
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '100%' } },
      template: { ...templateOf(name, 'i:1'), spec: { ...templateOf(name, 'i:1').spec, nodeSelector: { zone: 'b' } } },
    },
  });
  await settled(name);
}

async function settled(name: string): Promise<void> {
  await vi.waitUntil(async () => {
    const { metadata, status } = (await api.get(`${DAEMON_SETS}/${name}`)) as {
      metadata: Json;
      status: Record<string, number>;
    };
    const { desiredNumberScheduled: desired = 0, updatedNumberScheduled, numberAvailable, observedGeneration } = status;
    return (
      desired > 0 &&
      updatedNumberScheduled === desired &&
      numberAvailable === desired &&
      observedGeneration === metadata['generation']
    );
  }, WAIT);
}

const daemonSet = (name: string) => api.get(`${DAEMON_SETS}/${name}`) as Promise<{ metadata: Json; spec: Json }>;
const generation = async (name: string) => (await daemonSet(name)).metadata['generation'];
const podsOf = (name: string) => api.list(`/api/v1/namespaces/${NAMESPACE}/pods?labelSelector=app=${name}`);
const isThere = async (name: string) =>
  (await api.list(DAEMON_SETS)).some(({ metadata }) => (metadata as Json)['name'] === name);

beforeAll(async () => {
  await dropAccount(api, 'writer');
  await makeAccount(api, 'writer', rules);
});

describe.each(Object.keys(RUNTIMES))('from %s', (runtime) => {
  const id = runtime.toLowerCase();
  let service: Service;
  let writer = '';
  const answers: string[] = [];

  const ask = async (path: string, token: string, body?: object): Promise<Answered> => {
    const headers = { 'kubernetes-authorization': `Bearer ${token}` };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await service.ask(path, { method: 'POST', headers, ...sent });
    answers.push(answer.text);
    return answer;
  };
  const plan = (name: string, change: string, token = writer) =>
    ask(`/v1/clusters/own/namespaces/${NAMESPACE}/daemonsets/${name}/${change}`, token);
  const carryOut = (sealed: object, token = writer) => ask('/v1/clusters/own/plans', token, sealed);
  async function planned(name: string, change: string): Promise<SealedPlan> {
    const { status, json, text } = await plan(name, change);
    expect(status, text).toBe(200);
    return json.sealedPlan;
  }

  beforeAll(async () => {
    writer = await makeToken(api, 'writer');
    const authority = runtime === 'Node' ? { certificateAuthority: join(dir, 'certs/apiserver.crt') } : {};
    service = await (RUNTIMES[runtime] as (typeof RUNTIMES)[string])({
      PLAN_KEY,
      CLUSTERS: JSON.stringify([
        { name: 'own', server: url, ...authority, callerToken: true, writes: true },
        { name: 'fixed', server: url, ...authority, callerToken: true },
      ]),
    });
    for (const name of ['restart', 'refuse', 'orphan', 'background', 'foreground']) {
      await api.delete(`${DAEMON_SETS}/${name}-${id}`);
    }
  });
  afterAll(() => service.close());

  test('a restart happens once, and its rollback brings the first template back', async () => {
    const name = `restart-${id}`;
    await make(name);
    const before = (await podsOf(name)).map(({ metadata }) => (metadata as Json)['uid']);
    const { json } = await plan(name, 'restart');
    expect(json.effects).toEqual({ pods: { replaced: 10, removed: 0, left: 0 }, revisions: { removed: 0, left: 1 } });
    expect(await generation(name)).toBe(1);

    expect((await carryOut(json.sealedPlan)).json).toMatchObject({ outcome: 'done' });
    const replays = await Promise.all([1, 2, 3].map(() => carryOut(json.sealedPlan)));
    expect(replays.map((each) => each.json.outcome)).toEqual(['alreadyDone', 'alreadyDone', 'alreadyDone']);
    expect(await generation(name)).toBe(2);
    await settled(name);
    const after = (await podsOf(name)).map(({ metadata }) => (metadata as Json)['uid']);
    expect(after).toHaveLength(10);
    expect(after.filter((uid) => before.includes(uid))).toEqual([]);
    const { template } = (await daemonSet(name)).spec as { template: { metadata: { annotations: object } } };
    const [step] = json.sealedPlan.plan.steps;
    expect(template.metadata.annotations).toEqual({ 'kubectl.kubernetes.io/restartedAt': step.restartedAt });

    expect((await plan(name, 'rollback?toRevision=9')).json.code).toBe('REVISION_NOT_FOUND');
    const back = await planned(name, 'rollback?toRevision=1');
    const both = await Promise.all([carryOut(back), carryOut(back)]);
    expect(both.map((each) => each.json.outcome).sort()).toEqual(['alreadyDone', 'done']);
    await settled(name);
    expect(await generation(name)).toBe(3);
    expect(((await daemonSet(name)).spec['template'] as Json)['metadata']).toEqual({ labels: labelsOf(name) });
    // The controller has moved the first revision to the end; it is what there is now, so there is nothing to do.
    const same = await planned(name, 'rollback?toRevision=3');
    expect(same.plan.steps).toEqual([]);
    expect((await carryOut(same)).json).toMatchObject({ outcome: 'alreadyDone' });
    await api.delete(`${DAEMON_SETS}/${name}`);
  });

  test('stale, tampered, expired and foreign plans are refused, and change nothing', async () => {
    const name = `refuse-${id}`;
    await make(name);
    const sealed = await planned(name, 'restart');
    const { plan: inner } = sealed;
    const key = await planKeyOf(PLAN_KEY);
    const forged = async (change: object) => sealPlan({ ...inner, ...change } as never, key);
    const refusals: readonly [string, object, string?][] = [
      ['PLAN_TAMPERED', { ...sealed, plan: { ...inner, daemonSet: { ...inner.daemonSet, name: 'logs' } } }],
      ['PLAN_TAMPERED', { ...sealed, seal: `hmac-sha256:${'0'.repeat(64)}` }],
      ['PLAN_TAMPERED', {}],
      ['PLAN_EXPIRED', await forged({ expiresAt: '2026-01-01T00:00:00.000Z' })],
      ['PLAN_FOREIGN', await forged({ cluster: { ...inner.cluster, uid: 'another' } })],
      ['PLAN_FOREIGN', await forged({ caller: 'bearer another' })],
      ['PLAN_FOREIGN', sealed, admin],
      ['CLUSTER_UNAUTHENTICATED', sealed, 'garbage'],
    ];
    for (const [code, body, token] of refusals) expect((await carryOut(body, token)).json.code).toBe(code);
    const readOnly = `/v1/clusters/fixed/namespaces/${NAMESPACE}/daemonsets/${name}/restart`;
    expect((await ask(readOnly, writer)).json.code).toBe('CLUSTER_READ_ONLY');
    expect(await generation(name)).toBe(1);

    await api.patch(`${DAEMON_SETS}/${name}`, { spec: { minReadySeconds: 1 } });
    const stale = await carryOut(sealed);
    expect([stale.status, stale.json.code, stale.json.field]).toEqual([409, 'PLAN_STALE', 'metadata.generation']);
    // A label is no change of the spec, and of no matter.
    const fresh = await planned(name, 'restart');
    await api.patch(`${DAEMON_SETS}/${name}`, { metadata: { labels: { touched: 'yes' } } });
    expect((await carryOut(fresh)).json.outcome).toBe('done');

    const late = await planned(name, 'delete?propagationPolicy=Background&maxRemovedPercent=100');
    await api.delete(`${DAEMON_SETS}/${name}`);
    await expect.poll(() => isThere(name), WAIT).toBe(false);
    await make(name);
    expect((await carryOut(late)).json.outcome).toBe('alreadyDone');
    expect(await isThere(name)).toBe(true);
    await api.delete(`${DAEMON_SETS}/${name}`);
  });

  test('Orphan leaves the Pods, and a DaemonSet that comes after takes them', async () => {
    const name = `orphan-${id}`;
    await make(name);
    const { json } = await plan(name, 'delete?propagationPolicy=Orphan');
    expect(json.effects).toEqual({ pods: { replaced: 0, removed: 0, left: 10 }, revisions: { removed: 0, left: 1 } });
    expect((await carryOut(json.sealedPlan)).json.outcome).toBe('done');
    await expect.poll(() => isThere(name), WAIT).toBe(false);
    const left = await podsOf(name);
    expect(left).toHaveLength(10);
    expect(left.filter(({ metadata }) => (metadata as Json)['ownerReferences'] !== undefined)).toEqual([]);
    expect((await carryOut(json.sealedPlan)).json.outcome).toBe('alreadyDone');
    await make(name);
    expect((await podsOf(name)).map(({ metadata }) => (metadata as Json)['uid']).sort()).toEqual(
      left.map(({ metadata }) => (metadata as Json)['uid']).sort(),
    );
    await api.delete(`${DAEMON_SETS}/${name}`);
  });

  test.each(['Background', 'Foreground'])('%s takes the Pods along, if that is said', async (policy) => {
    const name = `${policy.toLowerCase()}-${id}`;
    await make(name);
    const guarded = await plan(name, `delete?propagationPolicy=${policy}`);
    expect([guarded.status, guarded.json.code]).toEqual([409, 'REMOVES_TOO_MANY']);
    expect((await plan(name, 'delete')).json).toMatchObject({ status: 400, field: 'propagationPolicy' });
    const { json } = await plan(name, `delete?propagationPolicy=${policy}&maxRemovedPercent=100`);
    expect(json.effects).toEqual({ pods: { replaced: 0, removed: 10, left: 0 }, revisions: { removed: 1, left: 0 } });
    const both = await Promise.all([carryOut(json.sealedPlan), carryOut(json.sealedPlan)]);
    expect(both.map((each) => each.json.outcome).sort()).toEqual(['alreadyDone', 'done']);
    await expect.poll(async () => [await isThere(name), (await podsOf(name)).length], WAIT).toEqual([false, 0]);
    expect((await carryOut(json.sealedPlan)).json.outcome).toBe('alreadyDone');
  });

  describe('the writing role of docs/deploy.md', () => {
    const name = `restart-${id}`;
    const code = ({ json }: Answered) => json.code ?? 'ok';
    let plans: Record<string, SealedPlan> = {};
    beforeAll(async () => {
      await make(name);
      await api.patch(`${DAEMON_SETS}/${name}`, { spec: { template: { metadata: { annotations: { a: 'b' } } } } });
      await settled(name);
      plans = {
        restart: await planned(name, 'restart'),
        rollback: await planned(name, 'rollback?toRevision=1'),
        delete: await planned(name, 'delete?propagationPolicy=Orphan'),
      };
    });
    afterAll(() => api.delete(`${DAEMON_SETS}/${name}`));
    test.each([
      { verb: 'patch', resource: 'daemonsets', breaks: 'restart', want: 'CLUSTER_FORBIDDEN' },
      { verb: 'get', resource: 'controllerrevisions', breaks: 'rollback', want: 'PLAN_STALE' },
      { verb: 'delete', resource: 'daemonsets', breaks: 'delete', want: 'CLUSTER_FORBIDDEN' },
      { verb: 'get', resource: 'namespaces', breaks: 'restart', want: 'CLUSTER_FORBIDDEN' },
    ])('without $verb $resource, $breaks fails', async ({ verb, resource, breaks, want }) => {
      const kept = rules.map((rule) =>
        rule.resources.includes(resource) ? { ...rule, verbs: rule.verbs.filter((each) => each !== verb) } : rule,
      );
      const before = await generation(name);
      await allow(
        api,
        'writer',
        kept.filter((rule) => rule.verbs.length > 0),
      );
      try {
        // Until the API server has seen the new role.
        await new Promise((resolve) => setTimeout(resolve, 1000));
        expect(code(await carryOut(plans[breaks] as SealedPlan))).toBe(want);
        expect(await generation(name)).toBe(before);
      } finally {
        await allow(api, 'writer', rules);
      }
    });
  });

  test('no secret is in anything that was answered or logged', () => {
    const all = answers.join('\n') + service.logs();
    expect(all.length).toBeGreaterThan(5_000);
    for (const secret of [admin, writer, PLAN_KEY, 'canary-in-env']) expect(all.includes(secret)).toBe(false);
  });
});
