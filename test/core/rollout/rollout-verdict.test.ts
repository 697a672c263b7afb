import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diffPodSet, type PodSetSnapshot } from '../../../src/core/pod-set/diff-pod-set.ts';
import type { StoredDaemonSet } from '../../../src/core/pod-set/stored-daemon-set.ts';
import { explainRollout } from '../../../src/core/rollout/explain-rollout.ts';
import type { Evidence } from '../../../src/core/rollout/pod-blockers.ts';
import { rolloutVerdict } from '../../../src/core/rollout/rollout-verdict.ts';
import { daemonSet, NOW, node, oldRevision, type PodParts, pinned, pod, revision, rolling } from '../pod-set/build.ts';
import { evidence, observed, type Parts, snapshot } from './build.ts';

const JUST_NOW = '2026-01-01T12:29:00Z';
const NO_SCHEDULE = [{ key: 'drain', effect: 'NoSchedule' }];
const nodes = (...names: string[]) => names.map((name) => node(name));
const on = (name: string, parts: PodParts = {}) => pod(`p-${name}`, { node: name, ...parts });
const old = (name: string, parts: PodParts = {}) => on(name, { hash: 'old', ...parts });
const starting = { ready: false, created: JUST_NOW, spec: undefined } as const;
/** Its condition is as young as the Pod. */
const since = (parts: PodParts, time: string) => {
  const made = on(parts.node ?? 'n1', { ...parts, ready: parts.ready ?? false, created: time });
  return { ...made, ready: { isTrue: parts.ready ?? false, lastTransitionTime: Date.parse(time) } };
};
const stoppedSince = (time: string) => ({ metadata: { deletionTimestamp: time } });
const surge = daemonSet({ spec: rolling({ maxSurge: 1, maxUnavailable: 0 }) });
const slow = daemonSet({ spec: { minReadySeconds: 120 } });
const onDelete = daemonSet({ spec: { updateStrategy: { type: 'OnDelete' } } });
const two = daemonSet({ spec: rolling({ maxUnavailable: 2 }) });
const elsewhere = daemonSet({
  spec: { template: { metadata: { labels: { app: 'ds' } }, spec: { nodeSelector: { no: 'where' } } } },
});
const down = (...names: string[]) => ({ nodesNotReady: new Set(names) });
const done = {
  desiredNumberScheduled: 1,
  currentNumberScheduled: 1,
  updatedNumberScheduled: 1,
  numberAvailable: 1,
  numberReady: 1,
};
const statusOf = (parts: Parameters<typeof daemonSet>[0]) =>
  daemonSet({ ...parts, status: { ...done, ...parts?.status } });
const crashing = { code: 'containerWaiting', container: 'c', reason: 'CrashLoopBackOff', message: '' } as const;
const unschedulable = { code: 'unschedulable', message: '0/3 nodes' } as const;

interface Row extends Parts {
  readonly with?: Partial<Evidence>;
  /** The status is the DaemonSet's own; without it, that which the controller would write. */
  readonly asGiven?: true;
  readonly blockers: readonly string[];
}

/** By the case of docs/rollout-verdict.md. */
const ROWS: Readonly<Record<string, Row>> = {
  'every Pod is current and available': { pods: [on('n1')], blockers: [] },
  'no Node wants a Pod': { daemonSet: elsewhere, blockers: [] },
  'no Node wants a Pod, and one is to be deleted': { daemonSet: elsewhere, pods: [on('n1')], blockers: [] },
  'no Node wants a Pod, and a NoSchedule taint lets one stay': {
    nodes: [node('n1', NO_SCHEDULE)],
    pods: [on('n1')],
    blockers: [],
  },
  'just created': {
    daemonSet: daemonSet({ status: { observedGeneration: 0 } }),
    revisions: [],
    asGiven: true,
    blockers: ['generationNotObserved'],
  },
  'generation not observed, though all Pods look current': {
    daemonSet: statusOf({ metadata: { generation: 2 } }),
    pods: [on('n1')],
    asGiven: true,
    blockers: ['generationNotObserved'],
  },
  'a Node just joined, and the status does not know it': {
    daemonSet: statusOf({}),
    nodes: nodes('n1', 'n2'),
    pods: [on('n1')],
    asGiven: true,
    blockers: [],
  },
  'a Node just joined, and its Pod starts': {
    nodes: nodes('n1', 'n2'),
    pods: [on('n1'), since({ node: 'n2' }, JUST_NOW)],
    blockers: ['podNotReady n2'],
  },
  'outdated Pods, and the budget allows one more': {
    nodes: nodes('n1', 'n2'),
    pods: [old('n1'), old('n2')],
    blockers: [],
  },
  'an updated Pod starts': {
    nodes: nodes('n1', 'n2'),
    pods: [since({}, JUST_NOW), old('n2')],
    blockers: ['podNotReady n1'],
  },
  'an updated Pod has not been ready for ten minutes': {
    nodes: nodes('n1', 'n2'),
    pods: [on('n1', { ready: false }), old('n2')],
    blockers: ['podNotReady n1 !'],
  },
  'an updated Pod crashes': {
    pods: [since({}, JUST_NOW)],
    with: { troubles: new Map([['p-n1', crashing]]) },
    blockers: ['podNotReady n1 !'],
  },
  'an updated Pod is unschedulable': {
    pods: [on('n1', { ...starting, spec: pinned('n1') })],
    with: { troubles: new Map([['p-n1', unschedulable]]) },
    blockers: ['podNotReady n1 !'],
  },
  'an updated Pod on a Node that is not ready': {
    pods: [since({}, JUST_NOW)],
    with: down('n1'),
    blockers: ['podNotReady n1 !'],
  },
  'Nodes that are not ready use up maxUnavailable': {
    daemonSet: two,
    nodes: nodes('n1', 'n2', 'n3'),
    pods: [since({}, JUST_NOW), since({ node: 'n2' }, JUST_NOW), old('n3')],
    with: down('n1', 'n2'),
    blockers: ['podNotReady n1 !', 'podNotReady n2 !'],
  },
  'Nodes that are not ready leave some of maxUnavailable': {
    daemonSet: two,
    nodes: nodes('n1', 'n2', 'n3'),
    pods: [since({}, JUST_NOW), old('n2'), old('n3')],
    with: down('n1'),
    blockers: ['podNotReady n1 !'],
  },
  'a Node that wants no Pod uses up maxUnavailable': {
    nodes: [node('n1', NO_SCHEDULE), node('n2')],
    pods: [on('n1', { ready: false }), old('n2')],
    with: down('n1'),
    blockers: ['podNotReady n1 !'],
  },
  'all wanted Nodes are done, and an outdated Pod elsewhere is to go': {
    nodes: [node('n1', NO_SCHEDULE), node('n2')],
    pods: [old('n1'), on('n2')],
    blockers: [],
  },
  'an outdated Pod on a Node that is gone': { pods: [on('n1'), old('n9')], blockers: [] },
  'an outdated Pod waits for one on a Node that is gone': {
    pods: [old('n1'), old('n9', { terminating: true }), on('n8')],
    blockers: ['podOnGoneNode n9'],
  },
  'ready, but not for minReadySeconds': {
    daemonSet: slow,
    pods: [since({ ready: true }, JUST_NOW)],
    blockers: ['podNotAvailable n1'],
  },
  'ready since no time, with minReadySeconds': {
    daemonSet: slow,
    pods: [{ ...on('n1'), ready: { isTrue: true, lastTransitionTime: undefined } }],
    blockers: ['podNotAvailable n1 !'],
  },
  'an outdated Pod is terminating': { pods: [old('n1', stoppedSince(JUST_NOW))], blockers: ['podTerminating n1'] },
  'an outdated Pod has been terminating for ten minutes': {
    pods: [old('n1', { terminating: true })],
    blockers: ['podTerminating n1 !'],
  },
  'surge: the old Pod is terminating': {
    daemonSet: surge,
    pods: [old('n1', stoppedSince(JUST_NOW)), pod('p', { created: JUST_NOW })],
    blockers: ['podTerminating n1'],
  },
  'surge: the new Pod starts': {
    daemonSet: surge,
    pods: [old('n1'), { ...since({}, JUST_NOW), name: 'p' }],
    blockers: ['podNotReady n1'],
  },
  'surge: the new Pod has not been ready for ten minutes': {
    daemonSet: surge,
    pods: [old('n1'), pod('p', { ready: false })],
    blockers: ['podNotReady n1 !'],
  },
  'surge: an outdated Pod on a Node that is gone': {
    daemonSet: surge,
    pods: [on('n1'), old('n9')],
    blockers: ['nodesGone'],
  },
  'two Pods on one Node': { pods: [on('n1'), pod('p', { created: JUST_NOW })], blockers: [] },
  'OnDelete, Pods are about to be relabelled': {
    daemonSet: onDelete,
    pods: [old('n1')],
    revisions: [revision('a', { hash: 'a' }), revision('b', { hash: 'b', revision: 2 })],
    blockers: ['podOutdated n1 !'],
  },
  'a failed Pod, and the controller waits': {
    pods: [on('n1', { phase: 'Failed', ready: false })],
    nodesInBackoff: new Set(['n1']),
    blockers: ['podInBackoff n1'],
  },
  'a quota allows no Pod': {
    nodes: nodes('n1', 'n2'),
    pods: [on('n1')],
    with: { quotasLeavingNoPod: ['few'] },
    blockers: ['quotaExceeded !'],
  },
  'OnDelete, all Pods current': { daemonSet: onDelete, pods: [on('n1')], blockers: [] },
  'OnDelete, an outdated Pod': { daemonSet: onDelete, pods: [old('n1')], blockers: ['podOutdated n1 !'] },
  'OnDelete, an outdated Pod that is not ready': {
    daemonSet: onDelete,
    pods: [old('n1', { ready: false })],
    blockers: ['podNotReady n1 !'],
  },
  'OnDelete, a Pod is missing': {
    daemonSet: onDelete,
    nodes: nodes('n1', 'n2'),
    pods: [old('n1')],
    blockers: ['podOutdated n1 !'],
  },
  'OnDelete, an updated Pod is not ready': {
    daemonSet: onDelete,
    pods: [on('n1', { ready: false })],
    blockers: ['podNotReady n1 !'],
  },
  'a strategy Kubernetes does not know, an outdated Pod': {
    daemonSet: daemonSet({ spec: { updateStrategy: { type: 'Later' } } }),
    pods: [old('n1')],
    blockers: ['podOutdated n1 !'],
  },
  'being deleted': {
    daemonSet: statusOf({ metadata: { deletionTimestamp: JUST_NOW } }),
    asGiven: true,
    blockers: ['beingDeleted !'],
  },
  'an empty selector': {
    daemonSet: statusOf({ spec: { selector: {} } }),
    asGiven: true,
    blockers: ['selectsEverything !'],
  },
  'an invalid selector': {
    daemonSet: statusOf({ spec: { selector: { matchLabels: { app: 'b c' } } } }),
    asGiven: true,
    blockers: ['invalidSelector !'],
  },
  'maxUnavailable is no amount': {
    daemonSet: statusOf({ spec: rolling({ maxUnavailable: 'some' }) }),
    pods: [on('n1')],
    blockers: ['invalidAmount !'],
  },
  'a revision without labels': {
    daemonSet: statusOf({ spec: { selector: { matchExpressions: [{ key: 'no', operator: 'DoesNotExist' }] } } }),
    revisions: [oldRevision('bare', { metadata: { labels: {} } })],
    asGiven: true,
    blockers: ['controllerCrash !'],
  },
  'a hash collision': {
    daemonSet: daemonSet({ metadata: { generation: 2 }, status: { ...done } }),
    revisions: [oldRevision('ds-fresh')],
    asGiven: true,
    blockers: ['hashCollision'],
  },
};

const DOCUMENT = readFileSync(new URL('../../../docs/rollout-verdict.md', import.meta.url), 'utf8');
/** docs/rollout-verdict.md, row by row. */
const TABLE = (DOCUMENT.split(/^## /m).find((section) => section.startsWith('The truth table')) as string)
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === 5 && !['case', '---'].includes(cells[1] as string))
  .map(
    ([, name, verdict, kubectl]) =>
      ({ name, verdict, kubectl }) as Readonly<Record<'name' | 'verdict' | 'kubectl', string>>,
  );

/** kubectl/pkg/polymorphichelpers/rollout_status.go:95, transcribed: the first rule that holds answers. */
const KUBECTL: readonly { readonly holds: (of: StoredDaemonSet) => boolean; readonly answer: string }[] = [
  { holds: ({ updateStrategy }) => updateStrategy.type !== 'RollingUpdate', answer: 'refuses' },
  { holds: ({ generation, status }) => generation > status.observedGeneration, answer: 'waits' },
  { holds: ({ status }) => status.updatedNumberScheduled < status.desiredNumberScheduled, answer: 'waits' },
  { holds: ({ status }) => status.numberAvailable < status.desiredNumberScheduled, answer: 'waits' },
  { holds: () => true, answer: 'done' },
];

function judge({ with: given, asGiven, blockers: _, ...parts }: Row) {
  const of: PodSetSnapshot = asGiven === true ? snapshot(parts) : observed(parts);
  const verdict = rolloutVerdict(diffPodSet(of), of.daemonSet, evidence(of, given));
  return { verdict, kubectl: KUBECTL.find(({ holds }) => holds(of.daemonSet))?.answer };
}

test('the table has a row for every case, and a case for every row', () => {
  expect(TABLE.map(({ name }) => name).sort()).toEqual(Object.keys(ROWS).sort());
});

test.each(TABLE)('$name: $verdict, and kubectl $kubectl', ({ name, ...want }) => {
  const row = ROWS[name] as Row;
  const { verdict, kubectl } = judge(row);
  const blockers = verdict.blockers.map(({ code, lasting, ...rest }) =>
    [code, ...('node' in rest ? [rest.node] : []), ...(lasting ? ['!'] : [])].join(' '),
  );
  expect({ verdict: verdict.verdict, kubectl, blockers }).toEqual({ ...want, blockers: row.blockers });
});

test('where kubectl waits, ours is never complete; where ours is complete, kubectl does not wait', () => {
  expect(TABLE.filter(({ verdict, kubectl }) => verdict === 'complete' && kubectl === 'waits')).toEqual([]);
});

test.each([
  {
    name: 'every Pod is current and available',
    want: 'All 1 Nodes that want a Pod have one of the current template that is available',
  },
  { name: 'no Node wants a Pod', want: 'No Node wants a Pod' },
  { name: 'just created', want: '0 of 1 Nodes are done: the controller has observed generation 0, not yet 1' },
  { name: 'outdated Pods, and the budget allows one more', want: '0 of 2 Nodes are done' },
  { name: 'an updated Pod starts', want: '0 of 2 Nodes are done: "p-n1" on "n1" is not ready' },
  { name: 'an updated Pod crashes', want: 'Stuck: "p-n1" on "n1" is not ready (container "c": CrashLoopBackOff)' },
  { name: 'an updated Pod is unschedulable', want: 'Stuck: "p-n1" on "n1" is not ready (unschedulable: 0/3 nodes)' },
  {
    name: 'an updated Pod on a Node that is not ready',
    want: 'Stuck: "p-n1" on "n1", a Node that is not ready, is not ready',
  },
  {
    name: 'an updated Pod has not been ready for ten minutes',
    want: 'Stuck: "p-n1" on "n1" is not ready. maxUnavailable is 1, and 1 Node counts against it, so outdated Pods stay on 1 Node',
  },
  {
    name: 'Nodes that are not ready use up maxUnavailable',
    want: 'Stuck: "p-n1" on "n1", a Node that is not ready, is not ready; "p-n2" on "n2", a Node that is not ready, is not ready. maxUnavailable is 2, and 2 Nodes count against it, so outdated Pods stay on 1 Node',
  },
  {
    name: 'surge: the new Pod has not been ready for ten minutes',
    want: 'Stuck: "p" on "n1" is not ready. maxSurge is 1, and 1 Node counts against it, so outdated Pods stay on 1 Node',
  },
  {
    name: 'ready, but not for minReadySeconds',
    want: '0 of 1 Nodes are done: "p-n1" on "n1" is ready, but available only from 2026-01-01T12:31:00.000Z',
  },
  {
    name: 'ready since no time, with minReadySeconds',
    want: 'Stuck: "p-n1" on "n1" does not say since when it is ready, so it never counts as available',
  },
  { name: 'an outdated Pod is terminating', want: '0 of 1 Nodes are done: "p-n1" on "n1" has not stopped yet' },
  {
    name: 'an outdated Pod waits for one on a Node that is gone',
    want: '0 of 1 Nodes are done: "p-n9" is bound to "n9", which is gone',
  },
  {
    name: 'surge: an outdated Pod on a Node that is gone',
    want: '1 of 1 Nodes are done: outdated Pods are bound to "n9", gone, until the garbage collector removes them',
  },
  {
    name: 'a failed Pod, and the controller waits',
    want: '0 of 1 Nodes are done: "p-n1" on "n1" failed, and its replacement is put off',
  },
  { name: 'a quota allows no Pod', want: 'Stuck: quota "few" allows no Pod for "n2"' },
  {
    name: 'OnDelete, an outdated Pod',
    want: '1 of 1 Nodes have an outdated Pod, which stays until somebody deletes it',
  },
  { name: 'OnDelete, a Pod is missing', want: '0 of 2 Nodes are done: "p-n1" on "n1" is outdated' },
  { name: 'being deleted', want: 'Stuck: the DaemonSet is being deleted, so the controller does nothing' },
  { name: 'an empty selector', want: 'Stuck: the selector is empty, so the controller does nothing' },
  { name: 'an invalid selector', want: /^Stuck: the selector is invalid: spec.selector/ },
  { name: 'maxUnavailable is no amount', want: 'Stuck: maxUnavailable "some" is neither a number nor a percentage' },
  { name: 'a revision without labels', want: 'Stuck: revision "bare" has no labels, which crashes the controller' },
  {
    name: 'a hash collision',
    want: '0 of 1 Nodes are done: revision "ds-fresh" is of another template, so another hash is taken',
  },
])('says: $name', ({ name, want }) => {
  const said = explainRollout(judge(ROWS[name] as Row).verdict);
  if (typeof want === 'string') expect(said).toBe(want);
  else expect(said).toMatch(want);
});

test('says three things, and how many there are more', () => {
  const of = snapshot({
    nodes: nodes('n1', 'n2', 'n3', 'n4', 'n5'),
    pods: [1, 2, 3, 4, 5].map((at) => on(`n${at}`, { ready: false })),
  });
  const { verdict, ...rest } = rolloutVerdict(diffPodSet(of), of.daemonSet, evidence(of));
  expect(explainRollout({ verdict, ...rest })).toMatch(/"p-n3" on "n3" is not ready; and 2 more$/);
  const quota = {
    ...rest,
    verdict,
    blockers: [{ code: 'quotaExceeded', quota: 'q', nodes: ['a', 'b', 'c', 'd'], lasting: true }],
  } as const;
  expect(explainRollout(quota)).toMatch(/allows no Pod for "a", "b", "c" and 1 more$/);
  const missing = { ...rest, verdict, blockers: [{ code: 'podMissing', node: 'a', lasting: true }] } as const;
  expect(explainRollout(missing)).toBe('Stuck: "a" waits for its Pod');
  const trouble = {
    code: 'containerWaiting',
    container: 'c',
    reason: 'ErrImagePull',
    message: 'no such image',
  } as const;
  const pulling = {
    ...rest,
    verdict,
    blockers: [{ code: 'podNotReady', node: 'a', pod: 'p', nodeIsReady: true, trouble, lasting: true }],
  } as const;
  expect(explainRollout(pulling)).toBe('Stuck: "p" on "a" is not ready (container "c": ErrImagePull, no such image)');
});

test('says on how many Nodes outdated Pods stay', () => {
  const of = snapshot({ nodes: nodes('n1', 'n2', 'n3'), pods: [on('n1', { ready: false }), old('n2'), old('n3')] });
  const verdict = rolloutVerdict(diffPodSet(of), of.daemonSet, evidence(of));
  expect(explainRollout(verdict)).toMatch(/1 Node counts against it, so outdated Pods stay on 2 Nodes$/);
});

test('a Node that waits its turn in a burst is missing', () => {
  const many = Array.from({ length: 251 }, (_, at) => node(`n${at}`));
  const of = snapshot({ nodes: many });
  const { verdict, blockers, counts } = rolloutVerdict(diffPodSet(of), of.daemonSet, evidence(of));
  expect({ verdict, missing: counts.missing }).toEqual({ verdict: 'progressing', missing: 251 });
  expect(blockers).toHaveLength(1);
});

test('of several failed Pods of a Node none but the next is told', () => {
  const of = snapshot({
    pods: [pod('a', { phase: 'Failed', ready: false }), pod('b', { phase: 'Failed', ready: false })],
  });
  expect(rolloutVerdict(diffPodSet(of), of.daemonSet, evidence(of))).toMatchObject({
    verdict: 'progressing',
    blockers: [],
  });
});

test('blockers come by Node, wherever that is', () => {
  const pods = [
    since({ node: 'n2' }, JUST_NOW),
    old('n3'),
    old('n1', { terminating: true }),
    since({ node: 'n0' }, JUST_NOW),
  ];
  const of = snapshot({ nodes: nodes('n2', 'n3'), pods });
  const { blockers } = rolloutVerdict(diffPodSet(of), of.daemonSet, evidence(of));
  expect(blockers.map((each) => `${each.code} ${'node' in each ? each.node : ''}`)).toEqual([
    'podOnGoneNode n0',
    'podOnGoneNode n1',
    'podNotReady n2',
  ]);
});

test('one without any time has begun just now', () => {
  const of = snapshot({ pods: [{ ...on('n1'), ready: undefined, creationTimestamp: undefined }], now: NOW });
  expect(rolloutVerdict(diffPodSet(of), of.daemonSet, evidence(of)).verdict).toBe('progressing');
});
