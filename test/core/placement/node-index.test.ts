import { describe, expect, test } from 'vitest';
import { type Column, indexNodes } from '../../../src/core/placement/node-index.ts';
import { node } from '../../fixtures/node.ts';
import { taint } from '../../fixtures/taint.ts';

const NODES = [
  node({ name: 'c', labels: { zone: 'b' }, taints: [taint('a:NoSchedule'), taint('b:NoExecute')] }),
  node({ name: 'a', labels: JSON.parse('{"__proto__":"own","zone":""}') }),
  node({ name: 'c', labels: { zone: 'b' }, taints: [taint('b:NoExecute'), taint('a:NoSchedule')] }),
  node({ name: 'b', taints: [taint('a:NoSchedule'), taint('b:NoExecute')] }),
];

/** The value of each Node, as the column says it. */
function expanded<T>({ values, idOf }: Column<T>): (T | undefined)[] {
  return [...idOf].map((id) => values[id]);
}

describe('indexNodes', () => {
  test('every Node has its own name, even where two share one', () => {
    const { values, idOf } = indexNodes(NODES).names();
    expect(values).toEqual(['c', 'a', 'c', 'b']);
    expect([...idOf]).toEqual([0, 1, 2, 3]);
  });

  test.each([
    { name: 'a missing label and an empty one are two values', key: 'zone', values: ['b', '', undefined] },
    { name: 'a label that no Node has', key: 'other', values: [undefined] },
    { name: 'an inherited name is no label', key: 'constructor', values: [undefined] },
    { name: '__proto__ is a label of the Node that has it', key: '__proto__', values: [undefined, 'own'] },
  ])('label: $name', ({ key, values }) => {
    const column = indexNodes(NODES).label(key);
    expect(column.values).toEqual(values);
    expect(expanded(column)).toEqual(NODES.map(({ labels }) => (Object.hasOwn(labels, key) ? labels[key] : undefined)));
  });

  test('taints in another order are other taints, for their reasons are', () => {
    const column = indexNodes(NODES).taints();
    expect(column.values).toHaveLength(3);
    expect([...column.idOf]).toEqual([0, 1, 2, 0]);
    expect(expanded(column)).toEqual(NODES.map(({ taints }) => taints));
  });

  test('columns are kept', () => {
    const index = indexNodes(NODES);
    expect(index.names()).toBe(index.names());
    expect(index.taints()).toBe(index.taints());
    expect(index.label('zone')).toBe(index.label('zone'));
    expect(index.label('zone')).not.toBe(index.label('other'));
  });

  test('no Nodes', () => {
    const index = indexNodes([]);
    for (const column of [index.names(), index.taints(), index.label('zone')]) {
      expect(column.values).toEqual([]);
      expect(column.idOf).toHaveLength(0);
    }
  });
});
