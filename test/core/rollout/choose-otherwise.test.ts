import { expect, test } from 'vitest';
import { diffPodSet } from '../../../src/core/pod-set/diff-pod-set.ts';
import { chooseOtherwise } from '../../../src/core/rollout/choose-otherwise.ts';
import { daemonSet, node, pod, revision, rolling } from '../pod-set/build.ts';
import { outdated, snapshot } from './build.ts';

const many = Array.from({ length: 251 }, (_, at) => node(`n${at}`));
const surge = rolling({ maxSurge: 2, maxUnavailable: 0 });
const equal = [revision('a', { hash: 'a' }), revision('b', { hash: 'b' })];

test.each([
  { name: 'deletions, first', of: outdated(3), come: 'first' as const, want: ['-p-n2'] },
  { name: 'deletions, last', of: outdated(2, rolling({ maxUnavailable: 1 })), come: 'last' as const, want: ['-p-n1'] },
  { name: 'creations, first', of: outdated(3, surge), come: 'first' as const, want: ['+n1', '+n2'] },
  { name: 'creations, last', of: outdated(3, surge), come: 'last' as const, want: ['+n1', '+n3'] },
  {
    name: 'of failed Pods of one Node',
    of: snapshot({ pods: ['b', 'a'].map((name) => pod(name, { phase: 'Failed' })) }),
    come: 'first' as const,
    want: ['-a'],
  },
  {
    name: 'which of equal revisions is kept is left alone',
    of: snapshot({ daemonSet: daemonSet(), pods: [pod('p', { hash: 'a' })], revisions: equal }),
    come: 'first' as const,
    want: [],
  },
])('$name', ({ of, come, want }) => {
  const chosen = chooseOtherwise(diffPodSet(of), { nodes: new Set(['n2']), come });
  const told = [...chosen.create.map((each) => `+${each.node}`), ...chosen.delete.map((each) => `-${each.pod}`)];
  expect(told.sort()).toEqual(want);
});

test('the burst limit is left alone', () => {
  const diff = diffPodSet(snapshot({ nodes: many }));
  expect(diff.choices).toHaveLength(1);
  expect(chooseOtherwise(diff, { nodes: new Set(['n99']), come: 'first' })).toEqual(diff);
});
