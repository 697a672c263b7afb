import { expect, test } from 'vitest';
import { applyPatch } from '../../../src/core/findings/apply-patch.ts';
import type { PatchOperation } from '../../../src/core/findings/finding.ts';
import { type Edit, patchOf } from '../../../src/core/findings/patch-of.ts';

const rows: readonly { name: string; sent: unknown; edits: readonly Edit[]; want: readonly PatchOperation[] }[] = [
  { name: 'no edits', sent: {}, edits: [], want: [] },
  {
    name: 'what is there is replaced',
    sent: { a: [{ b: 1 }] },
    edits: [{ path: ['a', 0, 'b'], value: 2 }],
    want: [{ op: 'replace', path: '/a/0/b', value: 2 }],
  },
  {
    name: 'what is not is added, with its parents',
    sent: { a: {} },
    edits: [{ path: ['a', 'b', 'c/d', 'e~f'], value: 2 }],
    want: [{ op: 'add', path: '/a/b', value: { 'c/d': { 'e~f': 2 } } }],
  },
  {
    name: 'null is nothing',
    sent: { a: null },
    edits: [{ path: ['a', 'b'], value: 2 }],
    want: [{ op: 'add', path: '/a', value: { b: 2 } }],
  },
  {
    name: 'after the last of a list',
    sent: { a: [1] },
    edits: [{ path: ['a', '-'], value: 2 }],
    want: [{ op: 'add', path: '/a/-', value: 2 }],
  },
  {
    name: 'the first of a list that is not there',
    sent: {},
    edits: [{ path: ['a', '-'], value: 2 }],
    want: [{ op: 'add', path: '/a', value: [2] }],
  },
  {
    name: 'each edit sees the one before',
    sent: {},
    edits: [{ path: ['a', 'b'], value: 1 }, { path: ['a', 'c'], value: 2 }, { path: ['a', 'b'] }],
    want: [
      { op: 'add', path: '/a', value: { b: 1 } },
      { op: 'add', path: '/a/c', value: 2 },
      { op: 'remove', path: '/a/b' },
    ],
  },
  { name: 'nothing to remove, so no patch', sent: {}, edits: [{ path: ['a'], value: 1 }, { path: ['b'] }], want: [] },
  { name: 'no item to put into', sent: { a: [] }, edits: [{ path: ['a', 0, 'b'], value: 1 }], want: [] },
  { name: 'no list of items', sent: {}, edits: [{ path: ['a', 0, 'b'], value: 1 }], want: [] },
];

test.each(rows)('$name', ({ sent, edits, want }) => {
  expect(patchOf(sent, edits)).toEqual(want);
  expect(() => applyPatch(sent, want)).not.toThrow();
});
