import { expect, test } from 'vitest';
import { byLabel } from '../../../src/core/findings/by-label.ts';
import type { NodeSelectorRequirement } from '../../../src/core/model/node-selector-term.ts';
import { internalOf, manifestOf } from './subject.ts';

function daemonSet(name: string, namespace: string, labels: object) {
  return internalOf(manifestOf({ metadata: { name, namespace }, template: { metadata: { labels } } })).daemonSet;
}

const DAEMON_SETS = [
  daemonSet('one', '', { a: '1', b: '' }),
  daemonSet('two', 'default', { a: '2' }),
  daemonSet('three', 'default', {}),
  daemonSet('four', 'other', { a: '1' }),
];

const rows: readonly { name: string; requirement: NodeSelectorRequirement | undefined; want: readonly string[] }[] = [
  { name: 'nothing is asked', requirement: undefined, want: ['one', 'two', 'three'] },
  {
    name: 'what is missing is not indexed',
    requirement: { operator: 'DoesNotExist', key: 'a', values: [] },
    want: ['one', 'two', 'three'],
  },
  { name: 'a key', requirement: { operator: 'Exists', key: 'a', values: [] }, want: ['one', 'two'] },
  {
    name: 'values, in their order',
    requirement: { operator: 'In', key: 'a', values: ['2', '3', '1'] },
    want: ['two', 'one'],
  },
  { name: 'the empty value', requirement: { operator: 'In', key: 'b', values: [''] }, want: ['one'] },
  { name: 'a key that none has', requirement: { operator: 'Exists', key: 'c', values: [] }, want: [] },
];

test.each(rows)('$name', ({ requirement, want }) => {
  const found = byLabel(DAEMON_SETS).candidates('default', requirement);
  expect(found.map(({ metadata }) => metadata.name)).toEqual(want);
});

test('a namespace without any', () => {
  expect(byLabel(DAEMON_SETS).candidates('nowhere', undefined)).toEqual([]);
});
