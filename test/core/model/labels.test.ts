import { expect, test } from 'vitest';
import { labelOf } from '../../../src/core/model/labels.ts';

const OWN_PROTO = JSON.parse('{"__proto__":"own"}');

test.each([
  { name: 'an inherited name is no label', labels: {}, key: 'constructor', want: undefined },
  { name: '__proto__ is no label unless given', labels: {}, key: '__proto__', want: undefined },
  { name: '__proto__ is a label where given', labels: OWN_PROTO, key: '__proto__', want: 'own' },
  { name: 'an empty value is present', labels: { a: '' }, key: 'a', want: '' },
  { name: 'an empty key is a key', labels: { '': 'x' }, key: '', want: 'x' },
  { name: 'keys differ in case', labels: { A: 'x' }, key: 'a', want: undefined },
  { name: 'a present label', labels: { a: 'x' }, key: 'a', want: 'x' },
])('labelOf: $name', ({ labels, key, want }) => {
  expect(labelOf(labels, key)).toBe(want);
});
