import { describe, expect, test } from 'vitest';
import { type Partition, refine, wholePartition } from '../../../src/core/placement/partition.ts';

function shape({ groupOf, firsts, sizes }: Partition): object {
  return { groupOf: [...groupOf], firsts, sizes };
}

/** Splits by outcomes given one a Node. */
function refineBy(partition: Partition, outcomes: readonly number[], splits?: readonly boolean[]): Partition {
  return refine(partition, {
    idOf: Uint32Array.from(outcomes.keys()),
    outcomeOf: Uint32Array.from(outcomes),
    outcomes: Math.max(0, ...outcomes) + 1,
    ...(splits === undefined ? {} : { splits }),
  });
}

describe('wholePartition', () => {
  test.each([
    { name: 'no Nodes are no group', nodes: 0, want: { groupOf: [], firsts: [], sizes: [] } },
    { name: 'one Node', nodes: 1, want: { groupOf: [0], firsts: [0], sizes: [1] } },
    { name: 'three Nodes', nodes: 3, want: { groupOf: [0, 0, 0], firsts: [0], sizes: [3] } },
  ])('$name', ({ nodes, want }) => {
    expect(shape(wholePartition(nodes))).toEqual(want);
  });
});

describe('refine', () => {
  test('one outcome splits nothing', () => {
    const whole = wholePartition(3);
    expect(refineBy(whole, [0, 0, 0])).toBe(whole);
  });

  test('no Nodes stay no group', () => {
    expect(shape(refineBy(wholePartition(0), []))).toEqual({ groupOf: [], firsts: [], sizes: [] });
  });

  test('an outcome that no Node has makes no group', () => {
    expect(shape(refineBy(wholePartition(2), [5, 5]))).toEqual({ groupOf: [0, 0], firsts: [0], sizes: [2] });
  });

  test('groups are numbered by their first Node, not by outcome', () => {
    expect(shape(refineBy(wholePartition(5), [2, 0, 2, 1, 0]))).toEqual({
      groupOf: [0, 1, 0, 2, 1],
      firsts: [0, 1, 3],
      sizes: [2, 2, 1],
    });
  });

  test('equal outcomes in two groups stay two groups', () => {
    const halves = refineBy(wholePartition(4), [0, 1, 0, 1]);
    expect(shape(refineBy(halves, [0, 0, 1, 0]))).toEqual({
      groupOf: [0, 1, 2, 1],
      firsts: [0, 1, 2],
      sizes: [1, 2, 1],
    });
  });

  test('only the groups to split are split', () => {
    const halves = refineBy(wholePartition(4), [0, 1, 0, 1]);
    expect(shape(refineBy(halves, [0, 1, 1, 0], [false, true]))).toEqual({
      groupOf: [0, 1, 0, 2],
      firsts: [0, 1, 3],
      sizes: [2, 1, 1],
    });
  });

  test('Nodes share outcomes through the ids of their values', () => {
    const idOf = Uint32Array.of(0, 1, 2, 1);
    expect(shape(refine(wholePartition(4), { idOf, outcomeOf: Uint32Array.of(1, 0, 1), outcomes: 2 }))).toEqual({
      groupOf: [0, 1, 0, 1],
      firsts: [0, 1],
      sizes: [2, 2],
    });
  });

  test('two outcomes are split at once, however many groups there are', () => {
    const nodeCount = 600_000;
    const own = Uint32Array.from({ length: nodeCount }, (_, node) => node);
    const sizes = Array.from(own, () => 1);
    const single: Partition = { groupOf: own, firsts: [...own], sizes };
    const halves = refine(single, { idOf: own, outcomeOf: own.map((node) => node % 2), outcomes: 2 });
    expect(halves.sizes).toHaveLength(nodeCount);
    expect(halves.groupOf.every((group, node) => group === node)).toBe(true);
  });

  // 1,100 groups by 1,200 outcomes are more cells than a table gets, so they are split digit by digit.
  const MANY = 6600;
  const GROUPS = 1100;
  const OUTCOMES = 1200;
  const groups = refineBy(
    wholePartition(MANY),
    Array.from({ length: MANY }, (_, node) => node % GROUPS),
  );
  const outcomes = Array.from({ length: MANY }, (_, node) => (node * 7) % OUTCOMES);

  test.each<{ name: string; splits?: readonly boolean[] }>([
    { name: 'all groups' },
    { name: 'every third group', splits: groups.firsts.map((_, group) => group % 3 === 0) },
    { name: 'no group', splits: groups.firsts.map(() => false) },
  ])('many groups and outcomes: $name', ({ splits }) => {
    const refined = refineBy(groups, outcomes, splits);
    const keys = outcomes.map((outcome, node) => {
      const group = groups.groupOf[node] as number;
      return splits === undefined || splits[group] === true ? `${group} ${outcome}` : `${group}`;
    });
    const numbers = new Map([...new Set(keys)].map((key, number) => [key, number]));
    expect([...refined.groupOf]).toEqual(keys.map((key) => numbers.get(key)));
    expect(refined.firsts).toEqual([...numbers.keys()].map((key) => keys.indexOf(key)));
    const sizes = Map.groupBy(keys, (key) => key);
    expect(refined.sizes).toEqual([...numbers.keys()].map((key) => sizes.get(key)?.length));
  });
});
