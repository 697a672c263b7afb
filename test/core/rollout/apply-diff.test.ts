import { expect, test } from 'vitest';
import { diffPodSet } from '../../../src/core/pod-set/diff-pod-set.ts';
import { applyDiff, type Deleted } from '../../../src/core/rollout/apply-diff.ts';
import { daemonSet, NOW, node, OWNER, oldRevision, pinned, pod, revision, rolling } from '../pod-set/build.ts';
import { type Parts, snapshot } from './build.ts';

const OTHER = { kind: 'Other', name: 'o', uid: 'x', controller: false };
const generation = { annotations: { 'deprecated.daemonset.template.generation': '3' } };

function applied(parts: Parts, deleted?: Deleted) {
  const before = snapshot(parts);
  return applyDiff(before, diffPodSet(before), deleted);
}

test('a created Pod waits for its Node, with the labels and the owner the controller gives it', () => {
  const { pods } = applied({ daemonSet: daemonSet({ metadata: generation }), now: NOW + 1 });
  expect(pods).toEqual([
    {
      namespace: 'default',
      name: 'ds-n1',
      uid: 'u/ds-n1',
      labels: { app: 'ds', 'controller-revision-hash': 'now', 'pod-template-generation': '3' },
      ownerReferences: [{ kind: 'DaemonSet', name: 'ds', uid: 'u', controller: true }],
      creationTimestamp: NOW,
      deletionTimestamp: undefined,
      phase: 'Pending',
      ready: undefined,
      nodeName: '',
      pinnedTo: 'n1',
    },
  ]);
});

test('a name that is taken is counted up', () => {
  const taken = ['ds-n1', 'ds-n1-2'].map((name) => pod(name, { node: 'n9', labels: {}, owners: [] }));
  expect(applied({ pods: taken }).pods.map(({ name }) => name)).toEqual(['ds-n1', 'ds-n1-2', 'ds-n1-3']);
});

const old = pod('old', { hash: 'old' });
const current = pod('new', { created: '2026-01-01T11:00:00Z' });

test.each([
  { name: 'gone', pods: [old], want: [] },
  { name: 'bound: terminating', deleted: 'terminating' as const, pods: [old], want: [`old ${NOW}`] },
  {
    name: 'unbound: gone at once',
    deleted: 'terminating' as const,
    pods: [pod('p', { hash: 'old', spec: pinned('n9') })],
    want: ['ds-n1'],
  },
  {
    name: 'stopped: gone at once',
    deleted: 'terminating' as const,
    pods: [pod('p', { phase: 'Succeeded' })],
    want: [],
  },
  {
    name: 'deleted again: as it was',
    deleted: 'terminating' as const,
    pods: [pod('p', { spec: pinned('n9'), terminating: true })],
    want: ['ds-n1'],
  },
  {
    name: 'others stay',
    pods: [
      old,
      pod('other', { owners: [OTHER], labels: {} }),
      pod('old', { hash: 'old', metadata: { namespace: 'elsewhere' } }),
    ],
    want: ['other', 'old'],
  },
])('deletion: $name', ({ pods, deleted, want }) => {
  const after = applied({ pods }, deleted).pods;
  expect(
    after.map(({ name, deletionTimestamp }) =>
      deletionTimestamp === undefined ? name : `${name} ${deletionTimestamp}`,
    ),
  ).toEqual(want);
});

test('adopts, releases and relabels', () => {
  const equal = [revision('a', { hash: 'a' }), revision('b', { hash: 'b', revision: 2 })];
  const pods = [
    pod('adopted', { owners: [OTHER, { ...OWNER, controller: false }], hash: 'a' }),
    pod('released', { labels: { app: 'no' }, owners: [OWNER, OTHER] }),
  ];
  const after = applied({
    daemonSet: daemonSet({ spec: { updateStrategy: { type: 'OnDelete' } } }),
    pods,
    revisions: equal,
  });
  expect(after.pods).toMatchObject([
    {
      name: 'adopted',
      labels: { 'controller-revision-hash': 'b' },
      ownerReferences: [OTHER, { uid: 'u', controller: true }],
    },
    { name: 'released', labels: { app: 'no' }, ownerReferences: [OTHER] },
  ]);
  expect(after.pods[1]?.ownerReferences).toHaveLength(1);
  expect(after.revisions.map(({ name }) => name)).toEqual(['b']);
});

test('revisions: created, raised, labelled, claimed, cleaned up', () => {
  const of = daemonSet({ spec: { revisionHistoryLimit: 1 } });
  const revisions = [
    oldRevision('a', { revision: 1 }),
    oldRevision('b', { revision: 2 }),
    oldRevision('unlabelled', { revision: 3, metadata: { labels: { app: 'ds' } } }),
    oldRevision('orphan', { revision: 4, metadata: { ownerReferences: [] } }),
    oldRevision('stray', { revision: 5, metadata: { labels: { app: 'no' } } }),
    oldRevision('a', { revision: 9, metadata: { namespace: 'elsewhere' } }),
  ];
  const after = applied({ daemonSet: of, revisions });
  expect(
    after.revisions.map(
      ({ namespace, name, revision: number, labels, ownerReferences }) =>
        `${namespace} ${name} ${number} ${labels['controller-revision-hash']} ${ownerReferences.length}`,
    ),
  ).toEqual([
    'elsewhere a 9 a 1',
    'default orphan 4 orphan 1',
    'default stray 5 undefined 0',
    'default ds-fresh 5 fresh 1',
  ]);
  const back = applied({ revisions: [revision('ds-now', { revision: 1 }), oldRevision('b', { revision: 2 })] });
  expect(back.revisions.map(({ name, revision: number }) => `${name} ${number}`)).toEqual(['ds-now 3', 'b 2']);
  const labelled = applied({ revisions: [revision('ds-now', { metadata: { labels: { app: 'ds' } } })] });
  expect(labelled.revisions[0]?.labels).toEqual({ app: 'ds', 'controller-revision-hash': 'ds-now' });
});

test('a status is written, and left where the sync ends before it counts', () => {
  expect(applied({ pods: [current] }).daemonSet.status).toMatchObject({
    desiredNumberScheduled: 1,
    numberAvailable: 1,
  });
  expect(applied({ pods: [current] }).daemonSet.status).not.toHaveProperty('written');
  const collided = applied({ revisions: [oldRevision('ds-fresh')] });
  expect(collided.daemonSet.status.collisionCount).toBe(1);
  const ignored = daemonSet({ spec: { selector: {} }, status: { numberReady: 7 } });
  expect(applied({ daemonSet: ignored, pods: [old] }).daemonSet).toBe(ignored);
});

test('with surge, a sync that fails on a Node that is gone changes no Pod', () => {
  const surge = daemonSet({ spec: rolling({ maxSurge: 1, maxUnavailable: 0 }) });
  const pods = [old, pod('gone', { node: 'n9', hash: 'old' })];
  expect(applied({ daemonSet: surge, pods, nodes: [node('n1')] }).pods).toEqual([pods[1], pods[0]].reverse());
});
