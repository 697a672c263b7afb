import { expect, test } from 'vitest';
import { applyPatch } from '../../../src/core/findings/apply-patch.ts';
import type { PatchOperation } from '../../../src/core/findings/finding.ts';

const rows: readonly { name: string; json: unknown; patch: readonly PatchOperation[]; want: unknown }[] = [
  { name: 'nothing to do', json: { a: 1 }, patch: [], want: { a: 1 } },
  { name: 'add a member', json: {}, patch: [{ op: 'add', path: '/a', value: 1 }], want: { a: 1 } },
  { name: 'add over a member', json: { a: 1 }, patch: [{ op: 'add', path: '/a', value: null }], want: { a: null } },
  { name: 'add the empty name', json: {}, patch: [{ op: 'add', path: '/', value: 1 }], want: { '': 1 } },
  { name: 'add before an item', json: [1, 3], patch: [{ op: 'add', path: '/1', value: 2 }], want: [1, 2, 3] },
  { name: 'add after the last item, by index', json: [1], patch: [{ op: 'add', path: '/1', value: 2 }], want: [1, 2] },
  { name: 'add after the last item, by -', json: [1], patch: [{ op: 'add', path: '/-', value: 2 }], want: [1, 2] },
  { name: 'the name - in an object', json: { '-': 1 }, patch: [{ op: 'remove', path: '/-' }], want: {} },
  { name: 'replace', json: { a: [1, 2] }, patch: [{ op: 'replace', path: '/a/1', value: 3 }], want: { a: [1, 3] } },
  { name: 'replace all', json: { a: 1 }, patch: [{ op: 'replace', path: '', value: 2 }], want: 2 },
  { name: 'add instead of all', json: 1, patch: [{ op: 'add', path: '', value: [] }], want: [] },
  { name: 'remove a member', json: { a: 1, b: 2 }, patch: [{ op: 'remove', path: '/a' }], want: { b: 2 } },
  { name: 'remove an item', json: [1, 2, 3], patch: [{ op: 'remove', path: '/1' }], want: [1, 3] },
  {
    name: 'escapes, ~1 before ~0',
    json: { 'a/b': { 'c~1': 1 } },
    patch: [{ op: 'replace', path: '/a~1b/c~01', value: 2 }],
    want: { 'a/b': { 'c~1': 2 } },
  },
  {
    name: 'one after the other',
    json: {},
    patch: [
      { op: 'add', path: '/a', value: [] },
      { op: 'add', path: '/a/-', value: 1 },
      { op: 'add', path: '/a/0', value: 0 },
    ],
    want: { a: [0, 1] },
  },
];

test.each(rows)('$name', ({ json, patch, want }) => {
  const before = structuredClone(json);
  expect(applyPatch(json, patch)).toEqual(want);
  expect(json).toEqual(before);
});

test('names that objects inherit are names like others', () => {
  const patched = applyPatch(JSON.parse('{"__proto__": 1}'), [{ op: 'replace', path: '/__proto__', value: { a: 1 } }]);
  expect(JSON.stringify(patched)).toBe('{"__proto__":{"a":1}}');
  const added = applyPatch({}, [{ op: 'add', path: '/__proto__', value: { a: 1 } }]);
  expect(JSON.stringify(added)).toBe('{"__proto__":{"a":1}}');
  expect(() => applyPatch({}, [{ op: 'remove', path: '/toString' }])).toThrow();
});

const misfits: readonly { name: string; json: unknown; operation: PatchOperation }[] = [
  { name: 'remove all', json: {}, operation: { op: 'remove', path: '' } },
  { name: 'remove what is not there', json: {}, operation: { op: 'remove', path: '/a' } },
  { name: 'replace what is not there', json: {}, operation: { op: 'replace', path: '/a', value: 1 } },
  { name: 'add without a parent', json: {}, operation: { op: 'add', path: '/a/b', value: 1 } },
  { name: 'add into a text', json: { a: 'b' }, operation: { op: 'add', path: '/a/b', value: 1 } },
  { name: 'add into null', json: { a: null }, operation: { op: 'add', path: '/a/b', value: 1 } },
  { name: 'add beyond the last item', json: [1], operation: { op: 'add', path: '/2', value: 1 } },
  { name: 'replace after the last item', json: [1], operation: { op: 'replace', path: '/1', value: 1 } },
  { name: 'remove -', json: [1], operation: { op: 'remove', path: '/-' } },
  { name: 'into -', json: [{}], operation: { op: 'add', path: '/-/a', value: 1 } },
  { name: 'an index with a leading zero', json: [1, 2], operation: { op: 'remove', path: '/01' } },
  { name: 'a negative index', json: [1, 2], operation: { op: 'remove', path: '/-1' } },
  { name: 'no index', json: [1, 2], operation: { op: 'add', path: '/a', value: 1 } },
];

test.each(misfits)('$name does not fit', ({ json, operation }) => {
  expect(() => applyPatch(json, [operation])).toThrow(
    `Cannot ${operation.op} ${operation.path}: there is no such place`,
  );
});
