import { expect, test } from 'vitest';
import type { PodSetSnapshot } from '../../../src/core/pod-set/diff-pod-set.ts';
import { explainSimulation } from '../../../src/core/rollout/explain-simulation.ts';
import { DEFAULT_MODEL, simulateRollout } from '../../../src/core/rollout/simulate-rollout.ts';
import type { ClusterChange, RolloutModel, RolloutSimulation } from '../../../src/core/rollout/simulation.ts';
import { daemonSet, NOW, node, oldRevision, pinned, pod, rolling } from '../pod-set/build.ts';
import { names, outdated, simulate, snapshot } from './build.ts';

const surge = rolling({ maxSurge: 1, maxUnavailable: 0 });
const onDelete = { updateStrategy: { type: 'OnDelete' } };
const taint = (effect: string) => [{ key: 'drain', value: '', effect }];
const at = (atWave: number, change: object) => ({ atWave, ...change }) as ClusterChange;
const joins = (atWave: number, name = 'n9') => at(atWave, { kind: 'nodeJoins', node: node(name) });

/** Each wave in a word: `n1!` for a change, `-p` for Pods that go, `+n` for Nodes that get one. */
function waves({ waves: all }: RolloutSimulation): string[] {
  return all.map((wave) =>
    [
      ...wave.changes.map((change) => `${change.kind}!`),
      ...wave.delete.map((each) => `-${each.pod}`),
      ...wave.create.map((each) => `+${each.node}`),
    ].join(' '),
  );
}

interface Row {
  readonly name: string;
  readonly of: PodSetSnapshot;
  readonly with?: Partial<RolloutModel>;
  readonly waves: readonly string[];
  readonly says: string;
}

const ROWS: readonly Row[] = [
  {
    name: 'one at a time',
    of: outdated(2),
    waves: ['-p-n1 +n1', '-p-n2 +n2'],
    says: 'Completes after 2 waves, 20 s. At worst, in wave 1, 1 of 2 Nodes have an available Pod',
  },
  {
    name: 'a percentage rounds up',
    of: outdated(3, rolling({ maxUnavailable: '34%' })),
    waves: ['-p-n1 -p-n2 +n1 +n2', '-p-n3 +n3'],
    says: 'Completes after 2 waves, 20 s. At worst, in wave 1, 1 of 3 Nodes have an available Pod',
  },
  {
    name: 'minReadySeconds',
    of: outdated(2, { minReadySeconds: 30 }),
    waves: ['-p-n1 +n1', '-p-n2 +n2'],
    says: 'Completes after 2 waves, 80 s. At worst, in wave 1, 1 of 2 Nodes have an available Pod',
  },
  {
    name: 'Pods that take time to stop stay in their wave',
    of: outdated(2),
    with: { secondsToStop: { from: 5, to: 5 } },
    waves: ['-p-n1 +n1', '-p-n2 +n2'],
    says: 'Completes after 2 waves, 30 s. At worst, in wave 1, 1 of 2 Nodes have an available Pod',
  },
  {
    name: 'Pods that are ready at once are waited for, too',
    of: outdated(2),
    with: { secondsToReady: { from: 0, to: 0 } },
    waves: ['-p-n1 +n1', '-p-n2 +n2'],
    says: 'Completes after 2 waves, 0 s. At worst, in wave 1, 1 of 2 Nodes have an available Pod',
  },
  {
    name: 'ranges',
    of: outdated(2),
    with: { secondsToReady: { from: 5, to: 60 }, secondsToStop: { from: 0, to: 30 } },
    waves: ['-p-n1 +n1', '-p-n2 +n2'],
    says: 'Completes after 2 waves, 10 to 180 s. At worst, in wave 1, 1 of 2 Nodes have an available Pod',
  },
  {
    name: 'surge',
    of: outdated(2, surge),
    waves: ['+n1', '-p-n1 +n2', '-p-n2'],
    says: 'Completes after 3 waves, 20 s. No Node goes without an available Pod',
  },
  {
    name: 'surge, and Pods that take time to stop',
    of: outdated(1, surge),
    with: { secondsToStop: { from: 5, to: 5 } },
    waves: ['+n1', '-p-n1'],
    says: 'Completes after 2 waves, 15 s. No Node goes without an available Pod',
  },
  {
    name: 'OnDelete',
    of: outdated(2, onDelete),
    waves: [],
    says: 'Pauses after 0 waves, 0 s, with outdated Pods on 2 of 2 Nodes. No Node goes without an available Pod',
  },
  {
    name: 'OnDelete, a Pod is deleted',
    of: outdated(2, onDelete),
    with: { changes: [at(1, { kind: 'podsDeleted', nodes: ['n2'] })] },
    waves: ['podsDeleted! +n2'],
    says: 'Pauses after 1 wave, 10 s, with outdated Pods on 1 of 2 Nodes. At worst, in wave 1, 1 of 2 Nodes have an available Pod',
  },
  {
    name: 'never ready',
    of: outdated(3),
    with: { neverReadyOn: new Set(['n2']) },
    waves: ['-p-n1 +n1', '-p-n2 +n2'],
    says: 'Sticks at wave 2 because of "n2", and chance leaves from 0 to 2 Nodes outdated. At worst, in wave 1, 2 of 3 Nodes have an available Pod',
  },
  {
    name: 'never ready, and nothing to choose',
    of: outdated(1),
    with: { neverReadyOn: new Set(['n1']) },
    waves: ['-p-n1 +n1'],
    says: 'Sticks at wave 1 because of "n1". At worst, in wave 1, 0 of 1 Nodes have an available Pod',
  },
  {
    name: 'never ready anywhere',
    of: outdated(3),
    with: { neverReadyOn: new Set(['n1', 'n2', 'n3']) },
    waves: ['-p-n1 +n1'],
    says: 'Sticks at wave 1 because of "n1". At worst, in wave 1, 2 of 3 Nodes have an available Pod',
  },
  {
    name: 'never ready, and a Node joins',
    of: outdated(3),
    with: { neverReadyOn: new Set(['n2']), changes: [joins(2)] },
    waves: ['-p-n1 +n1', 'nodeJoins! +n9', '-p-n2 +n2'],
    says: 'Sticks at wave 3 because of "n2", and chance leaves from 0 to 2 Nodes outdated. At worst, in wave 1, 2 of 3 Nodes have an available Pod',
  },
  {
    name: 'a Node that is not ready',
    of: outdated(2),
    with: { nodesNotReady: new Set(['n1']) },
    waves: ['-p-n1'],
    says: 'Sticks at wave 1 because of "n1", and chance leaves from 0 to 1 Nodes outdated. At worst, in wave 1, 1 of 2 Nodes have an available Pod',
  },
  {
    name: 'a Node falls silent',
    of: outdated(3),
    with: { changes: [at(2, { kind: 'nodeUnreachable', name: 'n3' })] },
    waves: ['-p-n1 +n1', 'nodeUnreachable! -p-n3'],
    says: 'Sticks at wave 2 because of "n3", and chance leaves from 1 to 2 Nodes outdated. At worst, in wave 1, 2 of 3 Nodes have an available Pod',
  },
  {
    name: 'a Node joins',
    of: outdated(2),
    with: { changes: [joins(2)] },
    waves: ['-p-n1 +n1', 'nodeJoins! +n9', '-p-n2 +n2'],
    says: 'Completes after 3 waves, 30 s. At worst, in wave 1, 1 of 2 Nodes have an available Pod',
  },
  {
    name: 'a Node joins anew',
    of: outdated(1),
    with: { changes: [joins(1, 'n1')] },
    waves: ['nodeJoins! -p-n1 +n1'],
    says: 'Completes after 1 wave, 10 s. At worst, in wave 1, 0 of 1 Nodes have an available Pod',
  },
  {
    name: 'a Node joins after the end',
    of: outdated(1),
    with: { changes: [joins(7)] },
    waves: ['-p-n1 +n1', 'nodeJoins! +n9'],
    says: 'Completes after 2 waves, 20 s. At worst, in wave 1, 0 of 1 Nodes have an available Pod',
  },
  {
    name: 'a Node leaves',
    of: outdated(2),
    with: { changes: [at(2, { kind: 'nodeLeaves', name: 'n1' })] },
    waves: ['-p-n1 +n1', 'nodeLeaves! -p-n2 +n2'],
    says: 'Completes after 2 waves, 50 to 70 s. At worst, in wave 1, 1 of 2 Nodes have an available Pod',
  },
  {
    name: 'with surge, a Node that leaves holds all up',
    of: outdated(2, surge),
    with: { changes: [at(1, { kind: 'nodeLeaves', name: 'n1' })] },
    waves: ['nodeLeaves! +n2', '-p-n2'],
    says: 'Completes after 2 waves, 50 to 70 s. No Node goes without an available Pod',
  },
  {
    name: 'NoExecute',
    of: outdated(2),
    with: { changes: [at(2, { kind: 'nodeTainted', name: 'n2', taints: taint('NoExecute') })] },
    waves: ['-p-n1 +n1', 'nodeTainted! -p-n2'],
    says: 'Completes after 2 waves, 10 s. At worst, in wave 1, 1 of 2 Nodes have an available Pod',
  },
  {
    name: 'NoSchedule',
    of: outdated(2),
    with: { changes: [at(1, { kind: 'nodeTainted', name: 'n1', taints: taint('NoSchedule') })] },
    waves: ['nodeTainted! -p-n1 -p-n2 +n2'],
    says: 'Completes after 1 wave, 10 s. At worst, in wave 1, 0 of 1 Nodes have an available Pod',
  },
  {
    name: 'no Node',
    of: snapshot({ nodes: [] }),
    waves: [],
    says: 'Ends after 0 waves, 0 s, and no Node wants a Pod. No Node goes without an available Pod',
  },
  {
    name: 'sticks from the outset',
    of: snapshot({ daemonSet: daemonSet({ spec: { selector: { matchLabels: { app: 'b c' } } } }) }),
    waves: [],
    says: 'Sticks before the first wave. At worst, at the outset, 0 of 1 Nodes have an available Pod',
  },
];

test.each(ROWS)('$name', ({ of, with: model, waves: want, says }) => {
  const simulated = simulate(of, model);
  expect({ waves: waves(simulated), says: explainSimulation(simulated) }).toEqual({ waves: want, says });
});

test('a wave says when it starts, what it takes at random, and the least that is available in it', () => {
  const [first, second] = simulate(outdated(2)).waves;
  expect(first).toMatchObject({
    number: 1,
    startsAfterSeconds: { from: 0, to: 0 },
    choices: [{ action: 'delete', pick: 1, from: ['p-n1', 'p-n2'] }],
    lowest: { available: 1, desired: 2, unavailableNodes: ['n1'] },
  });
  expect(second).toMatchObject({
    number: 2,
    startsAfterSeconds: { from: 10, to: 10 },
    choices: [],
    lowest: { unavailableNodes: ['n2'] },
  });
});

test('the sticking wave names its Nodes once', () => {
  const { sticksAt, end } = simulate(outdated(4, rolling({ maxUnavailable: 2 })), { neverReadyOn: new Set(names(4)) });
  expect(sticksAt).toEqual({ wave: 1, nodes: ['n1', 'n2'] });
  expect(end).toMatchObject({ verdict: 'stuck', budget: { limit: 'maxUnavailable', allowed: 2, used: 2 } });
});

test('what is under way at the outset goes on: starting, stopping, waiting to be collected', () => {
  const of = snapshot({
    nodes: names(3).map((name) => node(name)),
    pods: [
      pod('starting', { node: 'n1', ready: false, created: '2026-01-01T12:29:59Z' }),
      { ...pod('unbound', { node: 'n2', spec: pinned('n2'), ready: false }), creationTimestamp: undefined },
      pod('stopping', { node: 'n3', terminating: true }),
      pod('left', { node: 'n9' }),
      pod('stopped', { node: 'n8', phase: 'Failed' }),
      pod('foreign', { node: 'n1', owners: [], labels: {}, ready: false }),
      pod('elsewhere', { node: 'n1', metadata: { namespace: 'other' } }),
    ],
    nodesInBackoff: new Set(['n1']),
  });
  const {
    waves: [only],
    final,
    seconds,
    end,
  } = simulate(of);
  expect({ only: only?.create.map((each) => each.node), end: end.verdict, seconds }).toEqual({
    only: ['n3'],
    end: 'complete',
    seconds: { from: 40, to: 60 },
  });
  expect(final.pods.map(({ name, ready }) => `${name} ${ready?.isTrue}`)).toEqual(
    ['elsewhere true', 'foreign false', 'starting true', 'unbound true', 'ds-n3 true'].sort(
      (a, b) => order(a) - order(b),
    ),
  );
});

test('a wave that the fast case does not have starts when that one is over', () => {
  const of = snapshot({
    daemonSet: daemonSet({ spec: surge }),
    nodes: names(3).map((name) => node(name)),
    pods: [
      pod('starting', { node: 'n1', hash: 'old', ready: false, created: '2026-01-01T12:29:59Z' }),
      pod('running', { node: 'n2', hash: 'old' }),
      pod('stopping', { node: 'n3', hash: 'old', terminating: true }),
      pod('left', { node: 'n9' }),
      pod('left-old', { node: 'n8', hash: 'old' }),
    ],
  });
  const slow = { secondsToReady: { from: 0, to: 20 }, secondsToCollect: { from: 0, to: 40 } };
  const fast = { secondsToReady: { from: 0, to: 0 }, secondsToCollect: { from: 0, to: 0 } };
  const { waves: all, seconds } = simulate(of, slow);
  const fewer = simulate(of, fast).waves.length;
  expect(all.length).toBeGreaterThan(fewer);
  expect(all.slice(fewer).map(({ startsAfterSeconds }) => startsAfterSeconds.from)).toEqual(
    all.slice(fewer).map(() => seconds.from),
  );
});

function order(text: string): number {
  return ['starting', 'unbound', 'foreign', 'elsewhere', 'ds-n3'].findIndex((name) => text.startsWith(name));
}

test.each([
  {
    name: 'a stopped Pod in the way of none',
    pods: [pod('p', { phase: 'Succeeded', terminating: true }), pod('q')],
    want: 'complete',
  },
  {
    name: 'ready since no time',
    of: { minReadySeconds: 5 },
    pods: [{ ...pod('p'), ready: { isTrue: true, lastTransitionTime: undefined } }],
    want: 'stuck',
  },
  {
    name: 'a Pod terminates on a Node that is not ready',
    pods: [pod('p', { terminating: true })],
    with: { nodesNotReady: new Set(['n1']) },
    want: 'stuck',
  },
  {
    name: 'a Pod starts on a Node that is not ready',
    pods: [pod('p', { ready: false })],
    with: { nodesNotReady: new Set(['n1']) },
    want: 'stuck',
  },
  {
    name: 'a failed Pod of a kept Node',
    nodes: [node('n1', [{ key: 'k', effect: 'NoSchedule' }])],
    pods: [pod('p', { phase: 'Unknown', ready: false })],
    want: 'idle',
  },
])('the end: $name', ({ pods, of = {}, with: model, want, nodes = [node('n1')] }) => {
  expect(simulate(snapshot({ daemonSet: daemonSet({ spec: of }), nodes, pods }), model).end.verdict).toBe(want);
});

test('a clock between two seconds begins at the next', () => {
  const { final, seconds } = simulate({ ...outdated(1), now: NOW + 400 });
  expect({ now: final.now, seconds }).toEqual({ now: NOW + 11_000, seconds: { from: 10, to: 10 } });
});

test('the changes that meet Pods of others, or none, change nothing of them', () => {
  const foreign = pod('foreign', { node: 'n1', owners: [], labels: {} });
  const lost = pod('lost', { spec: {} });
  const of = snapshot({ pods: [pod('p'), foreign, lost] });
  const { final } = simulate(of, {
    changes: [
      at(1, { kind: 'podsDeleted', nodes: ['n1', 'n5'] }),
      at(2, { kind: 'nodeTainted', name: 'n7', taints: [] }),
    ],
  });
  expect(final.pods.map(({ name }) => name).sort()).toEqual(['ds-n1', 'foreign', 'lost']);
  const gone = simulate(of, { changes: [at(1, { kind: 'nodeUnreachable', name: 'n7' })] });
  expect(gone.end.verdict).toBe('complete');
});

test.each([
  {
    name: 'without surge',
    of: outdated(5),
    with: ['n3'],
    want: { takenFirst: { wave: 1, outdated: 4 }, takenLast: { wave: 5, outdated: 0 } },
  },
  {
    name: 'with surge',
    of: outdated(5, surge),
    with: ['n3'],
    want: { takenFirst: { wave: 1, outdated: 5 }, takenLast: { wave: 5, outdated: 1 } },
  },
  {
    name: 'all of them: chance decides nothing',
    of: outdated(3),
    with: ['n1', 'n2', 'n3'],
    want: { takenFirst: { wave: 1, outdated: 2 }, takenLast: { wave: 1, outdated: 2 } },
  },
  {
    name: 'within the budget',
    of: outdated(4, rolling({ maxUnavailable: 2 })),
    with: ['n1'],
    want: { takenFirst: { wave: 3, outdated: 0 }, takenLast: { wave: 2, outdated: 0 } },
  },
  { name: 'nothing to choose', of: outdated(1), with: ['n1'], want: undefined },
])('where it sticks is chance: $name', ({ of, with: nodes, want }) => {
  const { byChance } = simulate(of, { neverReadyOn: new Set(nodes) });
  expect(byChance).toEqual(want);
});

test('a Node that falls silent keeps its other taints', () => {
  const kept = [{ key: 'k', value: '', effect: 'PreferNoSchedule' }];
  const changes = [
    at(1, { kind: 'nodeTainted', name: 'n1', taints: kept }),
    at(1, { kind: 'nodeUnreachable', name: 'n1' }),
    at(1, { kind: 'nodeUnreachable', name: 'n1' }),
  ];
  const [n1] = simulate(outdated(1), { changes }).final.placement.index.nodes;
  expect(n1?.taints.map(({ key, effect }) => `${key}:${effect}`)).toEqual([
    'k:PreferNoSchedule',
    'node.kubernetes.io/unreachable:NoSchedule',
    'node.kubernetes.io/unreachable:NoExecute',
  ]);
});

test('a change comes when the controller begins its wave, not while Pods become available', () => {
  const of = outdated(2, { minReadySeconds: 30 });
  const { waves: all } = simulate(of, { changes: [joins(2)] });
  expect(all.map(({ startsAfterSeconds }) => startsAfterSeconds.to)).toEqual([0, 40, 80]);
  const starting = snapshot({ pods: [pod('p', { ready: false })] });
  expect(waves(simulate(starting, { changes: [joins(1)] }))).toEqual(['nodeJoins! +n9']);
});

test('too many waves end at the limit', () => {
  const of = outdated(4);
  const limited = simulate(of, { waveLimit: 2 });
  expect({ waves: limited.waves.length, ended: limited.ended, end: limited.end.verdict }).toEqual({
    waves: 2,
    ended: 'limit',
    end: 'progressing',
  });
  expect(explainSimulation(limited)).toMatch(/^Not at its end after 2 waves, 20 s\./);
  const changes = [1, 2, 3].map((wave) => joins(wave, `m${wave}`));
  expect(simulate(snapshot({}), { changes, waveLimit: 2 })).toMatchObject({ ended: 'limit', waves: [{}, {}] });
});

test('too many syncs, too: here every hash is taken', () => {
  const of = snapshot({ revisions: [oldRevision('ds-fresh')] });
  expect(simulateRollout(of, DEFAULT_MODEL)).toMatchObject({
    ended: 'limit',
    waves: [],
    end: { verdict: 'progressing' },
  });
});
