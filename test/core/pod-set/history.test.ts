import { expect, test } from 'vitest';
import { cleanUpHistory } from '../../../src/core/pod-set/clean-up-history.ts';
import { createRevision } from '../../../src/core/pod-set/create-revision.ts';
import { recordsTemplate, revisionData, templateOfRevision } from '../../../src/core/pod-set/revision-data.ts';
import { daemonSet, diff, OWNER, oldRevision, pod, revision } from './build.ts';

const current = revision('ds-now', { revision: 5 });

test.each([
  {
    name: 'none of the template: it is created, above all others',
    revisions: [oldRevision('a', { revision: 3 }), oldRevision('b', { revision: 7 })],
    want: {
      updateRevision: { name: 'ds-fresh', hash: 'fresh', revision: 8, exists: false },
      revisions: [{ action: 'create', name: 'ds-fresh', revision: 8 }],
    },
  },
  {
    name: 'no revision at all',
    revisions: [],
    want: { updateRevision: { name: 'ds-fresh', hash: 'fresh', revision: 1, exists: false } },
  },
  {
    name: 'rolled back: its number is raised',
    revisions: [revision('ds-now', { revision: 2 }), oldRevision('a', { revision: 4 })],
    want: {
      updateRevision: { name: 'ds-now', hash: 'now', revision: 5, exists: true },
      revisions: [{ action: 'update', name: 'ds-now', revision: 5, hash: 'now' }],
    },
  },
  {
    name: 'without a hash label: the name becomes it',
    revisions: [revision('ds-now', { metadata: { labels: { app: 'ds' } } })],
    want: {
      updateRevision: { name: 'ds-now', hash: 'ds-now', revision: 1, exists: true },
      revisions: [{ action: 'update', name: 'ds-now', revision: 1, hash: 'ds-now' }],
    },
  },
  {
    name: 'twins: the newest stays, and Pods get its label',
    revisions: [current, revision('twin', { hash: 'twin', revision: 2 })],
    pods: [pod('p', { hash: 'old' }), pod('q')],
    want: { revisions: [{ action: 'delete', name: 'twin', revision: 2 }], relabel: ['p'], choices: [] },
  },
  {
    name: 'twins of one number: chance decides',
    revisions: [revision('b', { hash: 'b' }), revision('a', { hash: 'a' })],
    want: {
      updateRevision: { name: 'a', hash: 'a', revision: 1, exists: true },
      choices: [{ action: 'keepRevision', pick: 1, from: ['a', 'b'], reason: 'equalRevisions' }],
    },
  },
  {
    name: "another's revision has the name and records the same: it is taken, with the label it has",
    revisions: [revision('ds-fresh', { hash: 'odd', metadata: { ownerReferences: [{ ...OWNER, uid: 'x' }] } })],
    want: { updateRevision: { name: 'ds-fresh', hash: 'odd', revision: 1, exists: true }, revisions: [] },
  },
  {
    name: 'some revision has the name and records something else',
    revisions: [oldRevision('ds-fresh', { metadata: { labels: { app: 'ds' } } })],
    want: {
      result: { kind: 'gaveUp', error: { code: 'hashCollision', revision: 'ds-fresh', collisionCount: 1 } },
      updateRevision: undefined,
      status: { collisionCount: 1, written: true },
      // Written before it gives up.
      revisions: [{ action: 'update', name: 'ds-fresh', revision: 1, hash: 'ds-fresh' }],
    },
  },
  {
    name: 'one of another namespace has the name',
    revisions: [oldRevision('ds-fresh', { metadata: { namespace: 'elsewhere' } })],
    want: { updateRevision: { name: 'ds-fresh', hash: 'fresh', revision: 1, exists: false } },
  },
  {
    name: 'claims: adopted, released',
    revisions: [
      current,
      oldRevision('a', { metadata: { ownerReferences: [] } }),
      oldRevision('b', { metadata: { labels: { app: 'else' } } }),
    ],
    want: { revisionsAdopted: ['a'], revisionsReleased: ['b'] },
  },
])('$name', ({ revisions, pods = [], want }) => {
  expect(diff({ revisions, pods })).toMatchObject(want);
});

test('a collision is counted from where the status was', () => {
  const of = daemonSet({ status: { collisionCount: 4 } });
  expect(diff({ daemonSet: of, revisions: [oldRevision('ds-fresh')] }).status?.collisionCount).toBe(5);
});

test('a revision without labels that a negative selector adopts ends the controller', () => {
  const of = daemonSet({ spec: { selector: { matchExpressions: [{ key: 'x', operator: 'DoesNotExist' }] } } });
  const revisions = [revision('bare', { metadata: { labels: undefined } })];
  const { result, status, revisions: actions } = diff({ daemonSet: of, revisions });
  expect(result).toEqual({ kind: 'gaveUp', error: { code: 'controllerCrash', revision: 'bare' } });
  expect({ status, actions }).toEqual({ status: undefined, actions: [] });
});

const entry = (name: string, number: number) => ({ name, revision: number, hash: name });
const some = [entry('c', 3), entry('a', 1), entry('b', 2)];

test.each([
  { name: 'within the limit', old: some, limit: 3, live: [], want: [], choices: [] },
  { name: 'the oldest first', old: some, limit: 1, live: [], want: ['a', 'b'], choices: [] },
  { name: 'but none that a Pod has', old: some, limit: 1, live: ['a', 'b'], want: ['c'], choices: [] },
  { name: 'all are in use', old: some, limit: 0, live: ['a', 'b', 'c'], want: [], choices: [] },
  {
    name: 'of one number: chance decides',
    old: [entry('b', 1), entry('a', 1), entry('c', 1)],
    limit: 1,
    live: [],
    want: ['a', 'b'],
    choices: [{ action: 'deleteRevision', pick: 2, from: ['a', 'b', 'c'], reason: 'equalRevisions' }],
  },
  {
    name: 'of one number, all of them go',
    old: [entry('b', 1), entry('a', 1)],
    limit: 0,
    live: [],
    want: ['a', 'b'],
    choices: [],
  },
])('clean up, $name', ({ old, limit, live, want, choices }) => {
  const { actions, choices: found } = cleanUpHistory(old, { limit, liveHashes: new Set(live) });
  expect(actions.map(({ name }) => name)).toEqual(want);
  expect(found).toEqual(choices);
});

test('a stopped Pod that is on its way out keeps its revision', () => {
  const of = daemonSet({ spec: { revisionHistoryLimit: 0 } });
  const revisions = [revision('ds-now', { of, revision: 3 }), oldRevision('a'), oldRevision('b', { revision: 2 })];
  const pods = [pod('p', { hash: 'a', phase: 'Failed', terminating: true }), pod('lost', { hash: 'b', spec: {} })];
  expect(diff({ daemonSet: of, revisions, pods }).revisions).toEqual([{ action: 'delete', name: 'b', revision: 2 }]);
});

const template = {
  metadata: { labels: { b: '1', a: '2', '10': 'x' }, creationTimestamp: null },
  spec: { args: ['x', null], containers: [] },
};
const recorded = {
  spec: {
    template: {
      $patch: 'replace',
      metadata: { labels: { '10': 'x', a: '2', b: '1' } },
      spec: { args: ['x', null], containers: [] },
    },
  },
};

test.each([
  { name: 'nulls are not recorded, keys in order', data: recorded, want: true },
  { name: 'another value', data: { spec: { template: { $patch: 'replace' } } }, want: false },
  {
    name: 'keys out of order',
    data: {
      spec: {
        template: {
          metadata: { labels: { '10': 'x', a: '2', b: '1' } },
          $patch: 'replace',
          spec: { args: ['x', null], containers: [] },
        },
      },
    },
    want: false,
  },
])('records the template: $name', ({ data, want }) => {
  expect(recordsTemplate(data, template)).toBe(want);
});

test('a revision gives its template back', () => {
  expect(templateOfRevision(revisionData({ spec: { a: 1 } }))).toEqual({ spec: { a: 1 } });
  expect(templateOfRevision({ spec: { template: 7 } })).toEqual({});
  expect(templateOfRevision({ spec: null })).toEqual({});
});

test('the created revision has labels of the template and annotations of the DaemonSet', () => {
  const of = daemonSet({ metadata: { annotations: { note: 'n' } } });
  const made = createRevision(of, { name: 'ds-fresh', hash: 'fresh', revision: 2, exists: false });
  expect(made).toMatchObject({
    metadata: {
      labels: { app: 'ds', 'controller-revision-hash': 'fresh' },
      annotations: { note: 'n' },
      ownerReferences: [{ uid: 'u', blockOwnerDeletion: true }],
    },
    revision: 2,
    data: revisionData(of.templateManifest),
  });
  const bare = daemonSet({ spec: { template: { metadata: null } } });
  const { metadata } = createRevision(bare, { name: 'x', hash: 'h', revision: 1, exists: false });
  expect(metadata).toMatchObject({ labels: { 'controller-revision-hash': 'h' } });
  expect(metadata).not.toHaveProperty('annotations');
});
