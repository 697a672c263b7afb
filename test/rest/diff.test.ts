import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { ROUTES } from '../../src/app.ts';
import { LIMITS } from '../../src/limits.ts';
import { openApiOf } from '../../src/rest/openapi.ts';
import { readGolden } from '../conformance/sync/golden-file.ts';
import { nodeObject } from '../support/objects.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ ...openApiOf(ROUTES), $id: 'openapi' });
const isAnswer = ajv.compile({
  $ref: 'openapi#/paths/~1v1~1diff/post/responses/200/content/application~1json/schema',
});

async function diff(objects: unknown, query = '') {
  const response = await app.post(`/v1/diff?now=2026-01-01T12:30:00Z${query}`, JSON.stringify(objects));
  const text = await response.text();
  expect(response.status, text).toBe(200);
  const answer = JSON.parse(text);
  expect(isAnswer(answer), `${JSON.stringify(isAnswer.errors?.slice(0, 3))} ${text.slice(0, 2000)}`).toBe(true);
  return answer;
}

const TEMPLATE = {
  metadata: { creationTimestamp: null, labels: { app: 'ds' } },
  spec: {
    containers: [
      {
        name: 'c',
        image: 'i:1',
        env: [
          { name: 'PASSWORD', value: 'canary' },
          { name: 'FROM', valueFrom: {} },
        ],
      },
    ],
  },
};
const owner = { apiVersion: 'apps/v1', kind: 'DaemonSet', name: 'ds', uid: 'u', controller: true };
const daemonSet = {
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: {
    name: 'ds',
    namespace: 'default',
    uid: 'u',
    generation: 1,
    annotations: {
      'deprecated.daemonset.template.generation': '1',
      'kubectl.kubernetes.io/last-applied-configuration': 'canary',
    },
  },
  spec: { selector: { matchLabels: { app: 'ds' } }, template: TEMPLATE, updateStrategy: { type: 'RollingUpdate' } },
  status: { observedGeneration: 1 },
};
const pod = (name: string, node: string, hash: string, more: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name,
    namespace: 'default',
    uid: name,
    creationTimestamp: '2026-01-01T12:00:00Z',
    labels: { app: 'ds', 'controller-revision-hash': hash },
    ownerReferences: [owner],
  },
  spec: { nodeName: node },
  status: {
    phase: 'Running',
    conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: '2026-01-01T12:00:00Z' }],
  },
  ...more,
});

describe('POST /v1/diff', () => {
  test('says what the next sync does', async () => {
    const objects = [
      daemonSet,
      nodeObject('n1'),
      nodeObject('n2'),
      nodeObject('n3', {}, [{ key: 'a', effect: 'NoExecute' }]),
      pod('p1', 'n1', 'old'),
      pod('p3', 'n3', 'old'),
    ];
    const { diffs, inputs } = await diff(objects);
    const [{ updateRevision, create, rollout, ...rest }] = diffs;
    expect(inputs.counts).toEqual({ DaemonSet: 1, Node: 3, Pod: 2 });
    expect(updateRevision).toEqual({
      name: `ds-${updateRevision.hash}`,
      hash: expect.any(String),
      revision: 1,
      exists: false,
    });
    expect(create).toMatchObject([{ node: 'n2', reason: 'missing', pod: { metadata: { generateName: 'ds-' } } }]);
    expect(rest).toMatchObject({
      result: { kind: 'synced' },
      delete: [{ pod: 'p3', node: 'n3', reason: 'shouldNotRun' }],
      revisions: [{ action: 'create', revision: 1 }],
      status: { desiredNumberScheduled: 2, numberMisscheduled: 1, observedGeneration: 1 },
      statusWritten: true,
      failedPodBackoff: 'assumedNone',
      nodes: [
        { name: 'n1', verdict: 'shouldRun', pods: ['p1'], state: 'outdated' },
        { name: 'n2', state: 'missing' },
        { name: 'n3', verdict: 'shouldNotRun', state: 'misscheduled' },
      ],
    });
    expect(rollout).toMatchObject({ verdict: 'progressing', message: expect.stringMatching(/\w/) });
  });

  test('shows no value of an environment, and nothing of an annotation', async () => {
    const answer = JSON.stringify(await diff([daemonSet, nodeObject('n1')]));
    expect(answer).toContain('"name":"PASSWORD","value":"(redacted)"');
    expect(answer).not.toContain('canary');
  });

  test('tells a Node that is not ready, and a quota, from what takes its time', async () => {
    const notReady = { ...nodeObject('n1'), status: { conditions: [{ type: 'Ready', status: 'Unknown' }] } };
    const quota = {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: 'q', namespace: 'default' },
      status: { hard: { pods: '1' }, used: { pods: '1' } },
    };
    const { hash } = (await diff([daemonSet, nodeObject('n1')])).diffs[0].updateRevision;
    const waiting = pod('p1', 'n1', hash, { status: { phase: 'Pending' } });
    const { diffs } = await diff([daemonSet, notReady, nodeObject('n2'), waiting, quota]);
    expect(diffs[0].rollout).toMatchObject({ verdict: 'stuck' });
    expect(diffs[0].rollout.blockers.map(({ code }: { code: string }) => code).sort()).toEqual([
      'podNotReady',
      'quotaExceeded',
    ]);
  });

  test('takes Nodes in back-off', async () => {
    const { hash } = (await diff([daemonSet, nodeObject('n1')])).diffs[0].updateRevision;
    const failed = pod('p1', 'n1', hash, { status: { phase: 'Failed' } });
    expect((await diff([daemonSet, nodeObject('n1'), failed])).diffs[0].delete).toMatchObject([{ reason: 'failed' }]);
    const told = (await diff([daemonSet, nodeObject('n1'), failed], '&failedPodBackoff=n1')).diffs[0];
    expect([told.delete, told.failedPodBackoff]).toEqual([[], 'given']);
  });

  test('has a digest of all it depends on', async () => {
    const digestOf = async (objects: unknown, query = '') => (await diff(objects, query)).inputs.digest;
    const objects = [daemonSet, nodeObject('n1'), pod('p1', 'n1', 'a'), pod('p2', 'n1', 'a')];
    const digest = await digestOf(objects);
    expect(await digestOf(objects.toReversed())).toBe(digest);
    expect(await digestOf([daemonSet, nodeObject('n1'), pod('p1', 'n1', 'b'), pod('p2', 'n1', 'a')])).not.toBe(digest);
    expect(await digestOf([{ ...daemonSet, status: {} }, ...objects.slice(1)])).not.toBe(digest);
  });

  test('tells what drifted from what admission added, without values', async () => {
    const { hash } = (await diff([daemonSet, nodeObject('n1')])).diffs[0].updateRevision;
    const sidecar = { name: 'proxy', image: 'proxy:1', env: [{ name: 'KEY', value: 'canary' }] };
    const given = pod('p1', 'n1', hash, {
      spec: {
        nodeName: 'n1',
        containers: [
          {
            name: 'c',
            image: 'other:2',
            env: [
              { name: 'PASSWORD', value: 'canary-2' },
              { name: 'FROM', valueFrom: {} },
            ],
          },
          sidecar,
        ],
      },
    });
    const [{ drifts, delete: deletions }] = (await diff([daemonSet, nodeObject('n1'), given], '&drift=true')).diffs;
    expect(drifts).toMatchObject([
      {
        pod: 'p1',
        changed: expect.arrayContaining(['spec.containers[c].image', 'spec.containers[c].env[PASSWORD].value']),
        added: expect.arrayContaining(['spec.containers[proxy]', 'spec.nodeName']),
      },
    ]);
    expect(JSON.stringify(drifts)).not.toContain('canary');
    expect(deletions).toEqual([]);
  });

  test('compares drift for so many Pods only', async () => {
    const many = Array.from({ length: LIMITS.driftPods + 1 }, (_, i) => pod(`p${i}`, 'n1', 'a'));
    const response = await app.post('/v1/diff?drift=true', JSON.stringify([daemonSet, ...many]));
    expect(await response.json()).toMatchObject({ code: 'OVER_LIMIT', limit: { name: 'driftPods' } });
  });

  test.each([
    {
      name: 'a DaemonSet of a wrong shape that is not stored',
      objects: [{ ...daemonSet, metadata: { name: 'ds' }, spec: { ...daemonSet.spec, minReadySeconds: 'x' } }],
      field: '[0].spec.minReadySeconds',
    },
    {
      name: 'a Pod without a UID',
      objects: [daemonSet, { ...pod('p', 'n', ''), metadata: { name: 'p' } }],
      field: '[1].metadata.uid',
    },
    {
      name: 'data that is no object',
      objects: [
        daemonSet,
        { apiVersion: 'apps/v1', kind: 'ControllerRevision', metadata: { name: 'r', uid: 'r' }, data: 'x' },
      ],
      field: '[1].data',
    },
  ])('refuses $name', async ({ objects, field }) => {
    const response = await app.post('/v1/diff', JSON.stringify(objects));
    expect(await response.json()).toMatchObject({ status: 422, code: 'WRONG_SHAPE', field });
  });

  test('two DaemonSets of one UID are refused', async () => {
    const twin = { ...daemonSet, metadata: { ...daemonSet.metadata, name: 'twin' } };
    const response = await app.post('/v1/diff', JSON.stringify([daemonSet, twin]));
    expect(await response.json()).toMatchObject({ status: 422, code: 'DUPLICATE_OBJECT', field: '[1].metadata.uid' });
  });

  test('a namespace that does not match is a finding', async () => {
    const stray = pod('p', 'n1', 'a');
    const { diffs } = await diff([
      daemonSet,
      nodeObject('n1'),
      { ...stray, metadata: { ...stray.metadata, namespace: 'other' } },
    ]);
    expect(diffs[0].findings).toMatchObject([{ code: 'otherNamespace', kind: 'Pod', name: 'p', namespace: 'other' }]);
  });
});

test('golden snapshots get the status and the creations that the controller gave them', async () => {
  let compared = 0;
  for (const answer of readGolden().slice(0, 300)) {
    if ('error' in answer) continue;
    const { daemonSet: set, nodes, pods, revisions, now, nodesInBackoff } = answer.case;
    const objects = [
      { ...set, apiVersion: 'apps/v1', kind: 'DaemonSet' },
      ...nodes.map((each) => ({ ...each, apiVersion: 'v1', kind: 'Node' })),
      ...pods.map((each) => ({ ...each, apiVersion: 'v1', kind: 'Pod' })),
      ...revisions.map((each) => ({ ...each, apiVersion: 'apps/v1', kind: 'ControllerRevision' })),
    ];
    const response = await app.post(
      `/v1/diff?now=${now}&failedPodBackoff=${nodesInBackoff.join(',')}`,
      JSON.stringify(objects),
    );
    const got = await response.json();
    if (response.status !== 200) continue;
    expect(isAnswer(got), JSON.stringify(isAnswer.errors?.slice(0, 3))).toBe(true);
    const [outcome] = answer.outcomes;
    if (answer.outcomes.length !== 1 || outcome === undefined || outcome.error !== undefined) continue;
    const [given] = got.diffs;
    // What is picked at random is compared as sets by the replay of the core.
    if (given.choices.length > 0) continue;
    compared++;
    expect(given.create.map(({ node }: { node: string }) => node).sort(), answer.id).toEqual(outcome.creates ?? []);
    expect(given.delete.map((each: { pod: string }) => each.pod).sort(), answer.id).toEqual(outcome.deletes ?? []);
    if (outcome.status !== undefined) expect(given.status, answer.id).toMatchObject(outcome.status);
  }
  expect(compared).toBeGreaterThan(100);
});
