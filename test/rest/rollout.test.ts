import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { ROUTES } from '../../src/app.ts';
import { LIMITS } from '../../src/limits.ts';
import { openApiOf } from '../../src/rest/openapi.ts';
import { nodeObject } from '../support/objects.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ ...openApiOf(ROUTES), $id: 'openapi' });
const isAnswer = ajv.compile({
  $ref: 'openapi#/paths/~1v1~1rollout/post/responses/200/content/application~1json/schema',
});

async function post(objects: unknown, query = '') {
  return app.post(`/v1/rollout?now=2026-01-01T12:30:00Z${query}`, JSON.stringify(objects));
}

async function simulate(objects: unknown) {
  const response = await post(objects);
  const answer = await response.json();
  expect(response.status, JSON.stringify(answer)).toBe(200);
  expect(isAnswer(answer), JSON.stringify(isAnswer.errors?.slice(0, 3))).toBe(true);
  return answer;
}

const labels = { app: 'ds' };
const daemonSet = (rollingUpdate: object, more: object = {}) => ({
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: { name: 'ds', namespace: 'default', uid: 'u', generation: 2 },
  spec: {
    selector: { matchLabels: labels },
    template: { metadata: { labels }, spec: { containers: [{ name: 'c', image: 'i:2' }] } },
    updateStrategy: { type: 'RollingUpdate', rollingUpdate },
    ...more,
  },
  status: { observedGeneration: 2 },
});
const nodes = ['n1', 'n2', 'n3', 'n4'].map((name) => nodeObject(name));
const oldPods = nodes.map(({ metadata: { name } }) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: `old-${name}`,
    namespace: 'default',
    uid: name,
    creationTimestamp: '2026-01-01T12:00:00Z',
    labels: { ...labels, 'controller-revision-hash': 'old' },
    ownerReferences: [{ apiVersion: 'apps/v1', kind: 'DaemonSet', name: 'ds', uid: 'u', controller: true }],
  },
  spec: { nodeName: name },
  status: {
    phase: 'Running',
    conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: '2026-01-01T12:00:00Z' }],
  },
}));
const model = (spec: object) => ({ apiVersion: 'everynode/v1', kind: 'RolloutModel', spec });

describe('POST /v1/rollout', () => {
  test('goes wave by wave to the end', async () => {
    const told = model({ secondsToReady: 10, secondsToStop: 5 });
    const { rollouts, inputs } = await simulate([daemonSet({ maxUnavailable: 2 }), ...nodes, ...oldPods, told]);
    expect(inputs.counts).toEqual({ DaemonSet: 1, Node: 4, Pod: 4, RolloutModel: 1 });
    const [{ waves, lowest, end, seconds, sticksAt, ended }] = rollouts;
    expect(waves.map((wave: { delete: unknown[] }) => wave.delete.length)).toEqual([2, 2]);
    expect(lowest).toMatchObject({ available: 2, desired: 4, wave: 1 });
    expect(end.verdict).toBe('complete');
    expect([seconds, sticksAt, ended]).toEqual([{ from: 30, to: 30 }, null, 'atRest']);
  });

  test('sticks where Pods never become ready', async () => {
    const told = model({ neverReadyOn: ['n1', 'n2'] });
    const { rollouts } = await simulate([daemonSet({ maxUnavailable: 2 }), ...nodes, ...oldPods, told]);
    expect(rollouts[0]).toMatchObject({ end: { verdict: 'stuck' }, sticksAt: { nodes: ['n1', 'n2'] } });
    expect(rollouts[0].message).toMatch(/Sticks at wave 1 because of .*n1.*n2/);
  });

  test('a Node that joins gets its Pod at once; one that leaves loses it', async () => {
    const told = model({
      changes: [
        { atWave: 1, nodeJoins: nodeObject('n5') },
        { atWave: 2, nodeLeaves: 'n4' },
      ],
    });
    const { rollouts } = await simulate([daemonSet({ maxUnavailable: 1 }), ...nodes, ...oldPods, told]);
    const [{ waves, end }] = rollouts;
    expect(waves[0].create).toContainEqual({ node: 'n5', reason: 'missing' });
    expect(waves[0].changes).toEqual([{ atWave: 1, kind: 'nodeJoins', node: 'n5' }]);
    expect(end).toMatchObject({ verdict: 'complete', counts: { desired: 4 } });
  });

  test('takes a Node that is not ready from the objects', async () => {
    const down = { ...nodeObject('n1'), status: { conditions: [{ type: 'Ready', status: 'Unknown' }] } };
    const { rollouts } = await simulate([daemonSet({ maxUnavailable: 1 }), down, ...nodes.slice(1), ...oldPods]);
    expect(rollouts[0].model.nodesNotReady).toEqual(['n1']);
  });

  test('has a digest of the model too', async () => {
    const digest = async (...more: object[]) =>
      (await simulate([daemonSet({ maxUnavailable: 1 }), ...nodes, ...oldPods, ...more])).inputs.digest;
    expect(await digest()).not.toBe(await digest(model({ neverReadyOn: ['n1'] })));
    expect(await digest(model({ neverReadyOn: ['n2', 'n1'] }))).toBe(
      await digest(model({ neverReadyOn: ['n1', 'n2'] })),
    );
  });

  test.each([
    { name: 'negative seconds', spec: { secondsToReady: -1 }, field: '[0].spec.secondsToReady' },
    { name: 'seconds in disorder', spec: { secondsToReady: { from: 9, to: 3 } }, field: '[0].spec.secondsToReady' },
    { name: 'half a range', spec: { secondsToStop: { from: 1 } }, field: '[0].spec.secondsToStop' },
    {
      name: 'a wave that is none',
      spec: { changes: [{ atWave: 0, nodeLeaves: 'n1' }] },
      field: '[0].spec.changes[0].atWave',
    },
    { name: 'a change of nothing', spec: { changes: [{ atWave: 1 }] }, field: '[0].spec.changes[0]' },
    {
      name: 'two changes in one',
      spec: { changes: [{ atWave: 1, nodeLeaves: 'a', podsDeleted: [] }] },
      field: '[0].spec.changes[0]',
    },
    {
      name: 'a Node without a name',
      spec: { changes: [{ atWave: 1, nodeJoins: {} }] },
      field: '[0].spec.changes[0].nodeJoins.metadata.name',
    },
    {
      name: 'taints that are no list',
      spec: { changes: [{ atWave: 1, nodeTainted: { name: 'n1', taints: 1 } }] },
      field: '[0].spec.changes[0].nodeTainted.taints',
    },
  ])('refuses $name', async ({ spec, field }) => {
    expect(await (await post([model(spec)])).json()).toMatchObject({ status: 422, code: 'WRONG_SHAPE', field });
  });

  test('refuses two models, and what would take too long', async () => {
    expect(await (await post([model({}), model({})])).json()).toMatchObject({
      code: 'DUPLICATE_OBJECT',
      field: '[1].kind',
    });
    const many = Array.from({ length: 800 }, (_, i) => nodeObject(`m${i}`));
    const pods = many.map(({ metadata: { name } }) => ({
      ...oldPods[0],
      metadata: { ...oldPods[0]?.metadata, name: `p-${name}`, uid: name },
      spec: { nodeName: name },
    }));
    expect(await (await post([daemonSet({ maxUnavailable: 1 }), ...many, ...pods])).json()).toMatchObject({
      status: 413,
      code: 'OVER_LIMIT',
      limit: { name: 'simulatedNodeWaves', value: LIMITS.simulatedNodeWaves },
    });
  });
});
