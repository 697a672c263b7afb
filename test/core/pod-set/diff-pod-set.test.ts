import { expect, test } from 'vitest';
import { byAge } from '../../../src/core/pod-set/by-age.ts';
import { daemonSet, diff, node, OWNER, oldRevision, pinned, pod, revision, rolling } from './build.ts';

const NO_SCHEDULE = [{ key: 'drain', effect: 'NoSchedule' }];
const NO_EXECUTE = [{ key: 'drain', effect: 'NoExecute' }];
const surge = daemonSet({ spec: rolling({ maxSurge: 1, maxUnavailable: 0 }) });
const onDelete = daemonSet({ spec: { updateStrategy: { type: 'OnDelete' } } });
const nodes = (...names: string[]) => names.map((name) => node(name));

test.each([
  {
    name: 'empty selector: nothing but an event',
    spec: { selector: {} },
    want: { kind: 'ignored', cause: 'selectsEverything' },
    events: ['SelectingAll'],
  },
  {
    name: 'being deleted',
    metadata: { deletionTimestamp: '2026-01-01T12:00:00Z' },
    want: { kind: 'ignored', cause: 'beingDeleted' },
    events: [],
  },
  {
    name: 'invalid selector',
    spec: { selector: { matchLabels: { app: 'b c' } } },
    want: { kind: 'gaveUp', error: { code: 'invalidSelector' } },
    events: [],
  },
])('ends early: $name', ({ name: _, want, events, ...parts }) => {
  const found = diff({ daemonSet: daemonSet(parts), pods: [pod('p', { owners: [] })] });
  expect(found.result).toMatchObject(want);
  expect(found).toMatchObject({
    status: undefined,
    create: [],
    delete: [],
    adopt: [],
    revisions: [],
    updateRevision: undefined,
  });
  expect(found.events.map(({ reason }) => reason)).toEqual(events);
});

test('one that is being deleted still tells its Pods apart', () => {
  const of = daemonSet({ metadata: { deletionTimestamp: '2026-01-01T12:00:00Z' } });
  const { pods } = diff({
    daemonSet: of,
    nodes: nodes('n1', 'n2'),
    pods: [pod('a'), pod('b', { node: 'n2', hash: 'old' })],
  });
  expect(pods.map(({ reason }) => reason)).toEqual(['current', 'outdated']);
  const unknown = diff({ daemonSet: of, revisions: [], pods: [pod('a')] });
  expect(unknown.pods.map(({ reason }) => reason)).toEqual(['outdated']);
});

const reasons = ({ create, delete: deletions }: ReturnType<typeof diff>) => [
  ...create.map((each) => `+${each.node} ${each.reason}`),
  ...deletions.map((each) => `-${each.pod} ${each.reason}`),
];

test.each([
  { name: 'terminating blocks creation without surge', pods: [pod('p', { terminating: true })], want: [] },
  {
    name: 'terminating does not with surge',
    of: surge,
    pods: [pod('p', { terminating: true })],
    want: ['+n1 missing'],
  },
  {
    name: 'stopped and terminating blocks nothing',
    pods: [pod('p', { phase: 'Succeeded', terminating: true })],
    want: ['+n1 missing'],
  },
  { name: 'failed blocks creation without surge', pods: [pod('p', { phase: 'Failed' })], want: ['-p failed'] },
  {
    name: 'failed does not with surge',
    of: surge,
    pods: [pod('p', { phase: 'Failed' })],
    want: ['+n1 missing', '-p failed'],
  },
  {
    name: 'one failed a sync, all that succeeded',
    pods: [
      pod('b', { phase: 'Failed' }),
      pod('a', { phase: 'Failed' }),
      pod('c', { phase: 'Succeeded' }),
      pod('d', { phase: 'Succeeded' }),
    ],
    want: ['-a failed', '-c succeeded', '-d succeeded'],
  },
  {
    name: 'failed ones that are adopted come last',
    pods: [pod('a', { phase: 'Failed', owners: [] }), pod('b', { phase: 'Failed' })],
    want: ['-b failed'],
  },
  { name: 'failed in backoff', pods: [pod('a', { phase: 'Failed' })], nodesInBackoff: new Set(['n1']), want: [] },
  {
    name: 'failed on a tainted Node is no failure',
    nodes: [node('n1', NO_EXECUTE)],
    pods: [pod('a', { phase: 'Failed' })],
    nodesInBackoff: new Set(['n1']),
    want: ['-a shouldNotRun'],
  },
  { name: 'an unknown phase is taken as running', pods: [pod('a', { phase: 'Odd' })], want: [] },
  {
    name: 'the oldest duplicate stays though outdated and not ready',
    pods: [pod('new'), pod('old', { hash: 'old', ready: false, created: '2026-01-01T09:00:00Z' })],
    want: ['-new duplicate'],
  },
  {
    name: 'bound before unbound',
    pods: [pod('a', { spec: pinned('n1'), created: '2026-01-01T09:00:00Z' }), pod('b')],
    want: ['-a duplicate'],
  },
  {
    name: 'one without a time is oldest',
    pods: [pod('a'), pod('b', { metadata: { creationTimestamp: null } })],
    want: ['-a duplicate'],
  },
  {
    name: 'one without a time is oldest, whichever comes first',
    pods: [pod('a', { metadata: { creationTimestamp: null } }), pod('b')],
    want: ['-b duplicate'],
  },
  {
    name: 'of one age, by name',
    pods: [pod('b', { metadata: { creationTimestamp: null } }), pod('a', { metadata: { creationTimestamp: null } })],
    want: ['-b duplicate'],
  },
  {
    name: 'NoSchedule keeps a Pod, and creates none',
    nodes: [node('n1', NO_SCHEDULE), node('n2', NO_SCHEDULE)],
    pods: [pod('a')],
    want: [],
  },
  {
    name: 'NoSchedule with surge creates none either',
    of: surge,
    nodes: [node('n1', NO_SCHEDULE)],
    pods: [pod('a', { phase: 'Failed' })],
    want: ['-a failed'],
  },
  {
    name: 'NoExecute evicts, but not twice',
    nodes: [node('n1', NO_EXECUTE)],
    pods: [pod('a'), pod('b', { terminating: true })],
    want: ['-a shouldNotRun'],
  },
  {
    name: 'waits for a Node that is gone, even if terminating',
    pods: [pod('a', { spec: pinned('n9'), terminating: true }), pod('ok')],
    want: ['-a nodeGone'],
  },
  { name: 'bound to a Node that is gone', of: onDelete, pods: [pod('a', { node: 'n9' }), pod('ok')], want: [] },
  { name: 'names no Node', pods: [pod('a', { spec: {} })], want: ['+n1 missing'] },
  {
    name: 'surge pair, new not available',
    of: surge,
    pods: [pod('old', { hash: 'old' }), pod('new', { ready: false })],
    want: [],
  },
  {
    name: 'surge pair, new available',
    of: surge,
    pods: [pod('old', { hash: 'old' }), pod('new')],
    want: ['-old superseded'],
  },
  {
    name: 'surge pair, old not ready',
    of: surge,
    pods: [pod('old', { hash: 'old', ready: false }), pod('new', { ready: false })],
    want: ['-old unavailableOutdated'],
  },
  {
    name: 'surge, more than a pair',
    of: surge,
    pods: [pod('old1', { hash: 'old' }), pod('old2', { hash: 'old' }), pod('new1', { ready: false }), pod('new2')],
    want: ['-new2 duplicate', '-old2 duplicate'],
  },
  {
    name: 'a surge that is no amount is none',
    of: daemonSet({ spec: rolling({ maxSurge: 'x%' }) }),
    pods: [pod('a', { hash: 'old' }), pod('b')],
    want: ['-b duplicate'],
  },
  {
    name: 'surge, two old',
    of: surge,
    pods: [pod('old1', { hash: 'old' }), pod('old2', { hash: 'old' })],
    want: ['-old2 duplicate'],
  },
])('manage: $name', ({ of = daemonSet(), name: _, want, ...parts }) => {
  expect(reasons(diff({ daemonSet: of, ...parts }))).toEqual(want);
});

test('of one age, the name decides, from either side', () => {
  const pods = [pod('a'), pod('b')] as const;
  expect([byAge(pods[0], pods[1]), byAge(pods[1], pods[0])]).toEqual([-1, 1]);
});

const old = (name: string, on: string, parts = {}) => pod(name, { node: on, hash: 'old', ...parts });
const generation = { annotations: { 'deprecated.daemonset.template.generation': '3' } };

test.each([
  {
    name: 'one at a time by default',
    pods: [old('a', 'n1'), old('b', 'n2')],
    want: ['-a outdated'],
    picks: [{ pick: 1, from: ['a', 'b'] }],
  },
  {
    name: 'a percentage rounds up',
    of: rolling({ maxUnavailable: '34%' }),
    nodes: nodes('n1', 'n2', 'n3'),
    pods: [old('a', 'n1'), old('b', 'n2'), old('c', 'n3')],
    want: ['-a outdated', '-b outdated'],
    picks: [{ pick: 2, from: ['a', 'b', 'c'] }],
  },
  {
    name: 'both zero are taken as one',
    of: rolling({ maxUnavailable: 0 }),
    pods: [old('a', 'n1'), old('b', 'n2')],
    want: ['-a outdated'],
    picks: [{ pick: 1, from: ['a', 'b'] }],
  },
  {
    name: 'not available ones go beyond the budget',
    pods: [old('a', 'n1', { ready: false }), old('b', 'n2', { ready: false })],
    want: ['-a unavailableOutdated', '-b unavailableOutdated'],
    picks: [],
  },
  {
    name: 'and use it up',
    of: rolling({ maxUnavailable: 1 }),
    pods: [old('a', 'n1'), old('b', 'n2', { ready: false })],
    want: ['-b unavailableOutdated'],
    picks: [],
  },
  {
    name: 'a new one that is not available uses it up',
    pods: [old('a', 'n1'), pod('b', { node: 'n2', ready: false })],
    want: [],
    picks: [],
  },
  {
    name: 'a terminating one uses it up',
    pods: [old('a', 'n1'), old('b', 'n2', { terminating: true })],
    want: [],
    picks: [],
  },
  {
    name: 'a Node that is gone counts, and its Pod is replaced',
    of: rolling({ maxUnavailable: '50%' }),
    pods: [old('a', 'n1'), pod('b', { node: 'n2' }), old('c', 'n9')],
    want: ['-a outdated'],
    picks: [{ pick: 1, from: ['a', 'c'] }],
  },
  {
    name: 'a Pod on a Node with NoSchedule goes, and for good',
    nodes: [node('n1', NO_SCHEDULE)],
    pods: [old('a', 'n1')],
    want: ['-a outdated'],
    picks: [],
  },
  {
    name: 'no budget without a desired Node',
    of: rolling({ maxUnavailable: '100%' }),
    nodes: [node('n1', NO_SCHEDULE)],
    pods: [old('a', 'n1')],
    want: [],
    picks: [],
  },
  {
    name: 'two of one template on a Node that is gone: it counts',
    pods: [old('a', 'n1'), pod('b', { node: 'n2' }), old('c', 'n9'), old('d', 'n9')],
    want: [],
    picks: [],
  },
  {
    name: 'two new on a Node that is gone: it counts',
    pods: [old('a', 'n1'), pod('b', { node: 'n2' }), pod('c', { node: 'n9' }), pod('d', { node: 'n9' })],
    want: [],
    picks: [],
  },
  {
    name: 'the template generation also tells',
    meta: generation,
    pods: [pod('a', { labels: { app: 'ds', 'pod-template-generation': '3' } }), pod('b', { node: 'n2', hash: 'old' })],
    want: ['-b outdated'],
    picks: [],
  },
  {
    name: 'a generation that no Pod is labelled with',
    meta: generation,
    pods: [old('a', 'n1'), pod('b', { node: 'n2' })],
    want: ['-a outdated'],
    picks: [],
  },
  {
    name: 'a strategy Kubernetes does not know',
    of: { updateStrategy: { type: 'Recreate' } },
    pods: [old('a', 'n1'), old('b', 'n2')],
    want: [],
    picks: [],
  },
])('rolls: $name', ({ of, meta, nodes: on = nodes('n1', 'n2'), pods, want, picks }) => {
  const found = diff({ daemonSet: daemonSet({ spec: of ?? {}, metadata: meta ?? {} }), nodes: on, pods });
  expect(reasons(found)).toEqual(want);
  expect(found.choices).toMatchObject(picks);
  expect(found.choices.length).toBe(picks.length);
});

test.each([
  {
    name: 'one at a time',
    pods: [old('a', 'n1'), old('b', 'n2')],
    want: ['+n1 surge'],
    picks: [{ action: 'create', pick: 1, from: ['n1', 'n2'], reason: 'surge' }],
  },
  {
    name: 'not available ones at once',
    pods: [old('a', 'n1', { ready: false }), old('b', 'n2', { ready: false })],
    want: ['+n1 replacesUnavailable', '+n2 replacesUnavailable'],
    picks: [],
  },
  {
    name: 'both, by name',
    pods: [old('a', 'n1'), old('b', 'n2', { ready: false })],
    want: ['+n1 surge', '+n2 replacesUnavailable'],
    picks: [],
  },
  {
    name: 'a pair that is not done uses the surge up',
    pods: [old('a', 'n1'), pod('b', { ready: false }), old('c', 'n2')],
    want: [],
    picks: [],
  },
  {
    name: 'done on a Node where the generation tells',
    meta: generation,
    pods: [
      old('a', 'n1'),
      pod('b', { node: 'n2' }),
      pod('g', { node: 'n9', labels: { app: 'ds', 'pod-template-generation': '3' } }),
      old('h', 'n9'),
    ],
    want: ['+n1 surge', '-h superseded'],
    picks: [],
  },
  {
    name: 'too many on a Node use it up',
    pods: [old('a', 'n1'), pod('x', { node: 'n9' }), pod('y', { node: 'n9' }), pod('b', { node: 'n2' })],
    want: [],
    picks: [],
  },
  {
    name: 'NoSchedule and not available: goes at once',
    nodes: [node('n1', NO_SCHEDULE), node('n2')],
    pods: [old('a', 'n1', { ready: false }), pod('b', { node: 'n2' })],
    want: ['-a shouldNotRun'],
    picks: [],
  },
  {
    name: 'NoSchedule and available: stays until others are',
    nodes: [node('n1', NO_SCHEDULE), node('n2')],
    pods: [old('a', 'n1'), pod('b', { node: 'n2', ready: false })],
    want: [],
    picks: [],
  },
  {
    name: 'NoSchedule and available: as many go as can be spared',
    nodes: [node('n1', NO_SCHEDULE), node('n2'), node('n3', NO_SCHEDULE), node('n4')],
    pods: [old('a', 'n1'), pod('b', { node: 'n2' }), old('c', 'n3'), pod('d', { node: 'n4', ready: false })],
    want: ['-a shouldNotRun'],
    picks: [{ action: 'delete', pick: 1, from: ['a', 'c'], reason: 'shouldNotRun' }],
  },
  { name: 'new ones alone', pods: [pod('a'), pod('b', { node: 'n2' })], want: [], picks: [] },
  {
    name: 'negative surge is a surge of none',
    of: rolling({ maxSurge: -1 }),
    pods: [old('a', 'n1'), old('b', 'n2')],
    want: [],
    picks: [],
  },
])('surges: $name', ({ of, meta, nodes: on = nodes('n1', 'n2'), pods, want, picks }) => {
  const spec = of ?? rolling({ maxSurge: 1, maxUnavailable: 0 });
  const found = diff({ daemonSet: daemonSet({ spec, metadata: meta ?? {} }), nodes: on, pods });
  expect(reasons(found)).toEqual(want);
  expect(found.choices).toEqual(picks);
});

test.each([
  {
    name: 'maxUnavailable',
    of: rolling({ maxUnavailable: '5' }),
    want: { code: 'invalidAmount', field: 'maxUnavailable', value: '5' },
  },
  {
    name: 'maxSurge',
    of: rolling({ maxSurge: 'x%' }),
    want: { code: 'invalidAmount', field: 'maxSurge', value: 'x%' },
  },
  {
    name: 'an old Pod on a Node that is gone',
    of: rolling({ maxSurge: 1 }),
    want: { code: 'nodeNotFound', nodes: ['n9'] },
  },
])('a rolling update that gives up still counts, but cleans nothing up: $name', ({ of, want }) => {
  const revisions = [revision('ds-now', { of: daemonSet(), revision: 9 }), oldRevision('a')];
  const parts = daemonSet({ spec: { ...of, revisionHistoryLimit: 0 } });
  const found = diff({ daemonSet: parts, pods: [pod('p'), pod('q', { node: 'n9', hash: 'old' })], revisions });
  expect(found.result).toEqual({ kind: 'gaveUp', error: want });
  expect(found.revisions).toEqual([]);
  expect(found.status).toMatchObject({ desiredNumberScheduled: 1, numberReady: 1, observedGeneration: 1 });
});

test('what manage does comes before any rolling update', () => {
  const found = diff({ nodes: nodes('n1', 'n2'), pods: [old('a', 'n1')] });
  expect(reasons(found)).toEqual(['+n2 missing']);
  expect(found.rollingUpdate).toBeUndefined();
});

test('the facts of a rolling update', () => {
  const found = diff({
    daemonSet: surge,
    nodes: nodes('n1', 'n2'),
    pods: [old('a', 'n1'), pod('b', { ready: false }), old('c', 'n2')],
  });
  expect(found.rollingUpdate).toEqual({ maxUnavailable: 0, maxSurge: 1, desired: 2, unavailable: 0, surging: 1 });
});

test('status: the oldest Pod speaks for its Node', () => {
  const found = diff({
    daemonSet: daemonSet({ spec: { minReadySeconds: 7200 }, metadata: { generation: 4 } }),
    nodes: [node('n1'), node('n2'), node('n3', NO_SCHEDULE), node('n4', NO_SCHEDULE), node('n5')],
    pods: [
      pod('a', { hash: 'old', terminating: true, created: '2026-01-01T09:00:00Z' }),
      pod('b'),
      pod('c', { node: 'n2', ready: false }),
      pod('d', { node: 'n3' }),
      pod('e', { node: 'n9' }),
    ],
  });
  expect(found.status).toEqual({
    desiredNumberScheduled: 3,
    currentNumberScheduled: 2,
    numberMisscheduled: 1,
    numberReady: 1,
    updatedNumberScheduled: 1,
    numberAvailable: 1,
    numberUnavailable: 2,
    observedGeneration: 4,
    collisionCount: undefined,
    written: true,
  });
});

test.each([
  { name: 'ready just long enough', since: 9000, available: true },
  { name: 'a second less', since: 8999, available: false },
])('available: $name', ({ since, available }) => {
  // The Pods are ready since 2.5 hours.
  const of = daemonSet({ spec: { minReadySeconds: since === 9000 ? 9000 : 9001 } });
  const { pods, resyncAfterSeconds } = diff({ daemonSet: of, pods: [pod('a')] });
  expect(pods[0]?.available).toBe(available);
  expect(resyncAfterSeconds).toBe(available ? undefined : 9001);
});

test('ready without a time is never available for long', () => {
  const of = daemonSet({ spec: { minReadySeconds: 1 } });
  const bare = { ...pod('a'), ready: { isTrue: true, lastTransitionTime: undefined } };
  const never = { ...pod('b', { node: 'n2' }), ready: undefined };
  const { pods } = diff({ daemonSet: of, nodes: nodes('n1', 'n2'), pods: [bare, never] });
  expect(pods.map(({ ready, available }) => [ready, available])).toEqual([
    [true, false],
    [false, false],
  ]);
});

const settled = {
  desiredNumberScheduled: 1,
  currentNumberScheduled: 1,
  numberReady: 1,
  updatedNumberScheduled: 1,
  numberAvailable: 1,
};

test.each([
  { name: 'equal', status: settled, written: false, observedGeneration: 1 },
  {
    name: 'equal, of a later generation',
    status: { ...settled, observedGeneration: 5 },
    written: false,
    observedGeneration: 5,
  },
  {
    name: 'equal, of an earlier generation',
    status: { ...settled, observedGeneration: 0 },
    written: true,
    observedGeneration: 1,
  },
  { name: 'one off', status: { ...settled, numberReady: 2 }, written: true, observedGeneration: 1 },
])('status, $name', ({ status, written, observedGeneration }) => {
  expect(diff({ daemonSet: daemonSet({ status }), pods: [pod('a')] }).status).toMatchObject({
    written,
    observedGeneration,
  });
});

test('what is adopted and deleted in one sync is not counted, and keeps no revision', () => {
  const of = daemonSet({ spec: { revisionHistoryLimit: 0 } });
  const orphan = pod('orphan', { hash: 'a', owners: [], phase: 'Failed' });
  const revisions = [revision('ds-now', { of, revision: 3 }), oldRevision('a')];
  const found = diff({ daemonSet: of, pods: [orphan], revisions });
  expect(found).toMatchObject({
    adopt: ['orphan'],
    delete: [{ pod: 'orphan' }],
    status: { currentNumberScheduled: 0 },
  });
  expect(found.revisions).toEqual([{ action: 'delete', name: 'a', revision: 1 }]);
});

test('events, of which deletions and creations are the last', () => {
  const pods = [pod('a', { phase: 'Failed' }), pod('b', { node: 'n2', phase: 'Succeeded' })];
  const { events } = diff({ nodes: nodes('n1', 'n2', 'n3'), pods });
  expect(events).toEqual([
    { type: 'Warning', reason: 'FailedDaemonPod', pod: 'a', node: 'n1' },
    { type: 'Normal', reason: 'SucceededDaemonPod', pod: 'b', node: 'n2' },
    { type: 'Normal', reason: 'SuccessfulCreate', node: 'n3' },
    { type: 'Normal', reason: 'SuccessfulDelete', pod: 'a' },
    { type: 'Normal', reason: 'SuccessfulDelete', pod: 'b' },
  ]);
});

test('more than one sync creates', () => {
  const many = Array.from({ length: 300 }, (_, at) => node(`n${at}`));
  const { create, choices, burst } = diff({ nodes: many });
  expect(create.length).toBe(250);
  expect(choices).toMatchObject([{ action: 'create', pick: 250, reason: 'burst' }]);
  expect(choices[0]?.from.length).toBe(300);
  expect(burst).toEqual({
    limit: 250,
    creationsWanted: 300,
    deletionsWanted: 0,
    creationBatches: [1, 2, 4, 8, 16, 32, 64, 123],
  });
});

test('more than one sync deletes: those that wait for a Node that is gone are last', () => {
  const evicted = Array.from({ length: 250 }, (_, at) => pod(`p${at}`, { node: 'n1' }));
  const {
    delete: deletions,
    choices,
    burst,
  } = diff({ nodes: [node('n1', NO_EXECUTE)], pods: [...evicted, pod('waits', { spec: pinned('n9') })] });
  expect(deletions.some(({ pod: name }) => name === 'waits')).toBe(false);
  expect({ choices, burst }).toMatchObject({ choices: [], burst: { deletionsWanted: 251 } });
});

test('more than one sync deletes, for several reasons', () => {
  const failed = Array.from({ length: 2 }, (_, at) => pod(`f${at}`, { node: 'n2', phase: 'Failed' }));
  const evicted = Array.from({ length: 251 }, (_, at) => pod(`p${at}`, { node: 'n1' }));
  const { choices } = diff({ nodes: [node('n1', NO_EXECUTE), node('n2')], pods: [...evicted, ...failed] });
  expect(choices).toMatchObject([{ action: 'delete', pick: 250, reason: 'burst' }]);
  expect(choices[0]?.from.length).toBe(253);
});

test('states of Nodes', () => {
  const found = diff({
    nodes: [
      ...nodes('inSync', 'missing', 'outdated', 'failed', 'terminating', 'duplicate'),
      node('kept', NO_SCHEDULE),
      node('leaving', NO_SCHEDULE),
      node('excluded', NO_SCHEDULE),
    ],
    pods: [
      pod('a', { node: 'inSync' }),
      pod('b', { node: 'outdated', hash: 'old' }),
      pod('c', { node: 'failed', phase: 'Failed' }),
      pod('d', { node: 'terminating', terminating: true }),
      pod('e', { node: 'duplicate' }),
      pod('f', { node: 'duplicate', hash: 'old' }),
      pod('g', { node: 'kept' }),
      pod('h', { node: 'leaving', terminating: true }),
    ],
  });
  expect(Object.fromEntries(found.nodes.map(({ name, state }) => [name, state]))).toEqual({
    inSync: 'inSync',
    missing: 'missing',
    outdated: 'outdated',
    failed: 'failed',
    terminating: 'terminating',
    duplicate: 'duplicate',
    kept: 'misscheduled',
    leaving: 'terminating',
    excluded: 'excluded',
  });
});

test.each([
  { name: 'an old one and its replacement', pods: [old('a', 'n1'), pod('b', { ready: false })], state: 'outdated' },
  { name: 'two old ones', pods: [old('a', 'n1'), old('b', 'n1')], state: 'duplicate' },
  { name: 'three', pods: [old('a', 'n1'), pod('b'), pod('c')], state: 'duplicate' },
])('with surge, two Pods on a Node may be right: $name', ({ pods, state }) => {
  expect(diff({ daemonSet: surge, pods }).nodes[0]?.state).toBe(state);
});

test('reasons of Pods that stay', () => {
  const found = diff({
    daemonSet: onDelete,
    nodes: [...nodes('n1', 'n2', 'n3', 'n5'), node('n4', NO_SCHEDULE)],
    pods: [
      pod('current'),
      pod('outdated', { node: 'n2', hash: 'old' }),
      pod('backoff', { node: 'n3', phase: 'Failed' }),
      pod('misscheduled', { node: 'n4' }),
      pod('boundToGoneNode', { node: 'n9' }),
      pod('invisible', { spec: {} }),
      pod('terminating', { node: 'n5', terminating: true }),
    ],
    nodesInBackoff: new Set(['n3']),
  });
  expect(found.delete).toEqual([]);
  expect(found.pods.filter(({ name, reason }) => name !== reason)).toEqual([]);
  expect(found.failedPodBackoff).toBe('given');
  expect(diff().failedPodBackoff).toBe('assumedNone');
});

test('candidates beyond the budget have the reason, too', () => {
  const { pods } = diff({ nodes: nodes('n1', 'n2'), pods: [old('a', 'n1'), old('b', 'n2')] });
  expect(pods.map(({ reason }) => reason)).toEqual(['outdated', 'outdated']);
});

test('findings: what cannot be so in a cluster', () => {
  const future = { creationTimestamp: '2030-01-01T00:00:00Z' };
  const { findings } = diff({
    daemonSet: daemonSet({ metadata: future }),
    pods: [
      pod('twice'),
      pod('twice'),
      pod('same', { metadata: { uid: 'uid-twice' } }),
      pod('abroad', { metadata: { namespace: 'elsewhere' } }),
      pod('stranger', { metadata: { namespace: 'elsewhere' }, owners: [{ ...OWNER, uid: 'x' }] }),
      pod('unborn', { node: 'n2', metadata: future }),
    ],
    revisions: [revision('early', { metadata: future })],
  });
  expect(findings).toEqual([
    { code: 'nowBeforeCreation', kind: 'DaemonSet', name: 'ds' },
    { code: 'otherNamespace', kind: 'Pod', name: 'abroad', namespace: 'elsewhere' },
    { code: 'sameUid', kind: 'Pod', name: 'twice', uid: 'uid-twice' },
    { code: 'sameName', kind: 'Pod', name: 'twice' },
    { code: 'nowBeforeCreation', kind: 'Pod', name: 'unborn' },
    { code: 'nowBeforeCreation', kind: 'ControllerRevision', name: 'early' },
  ]);
});
