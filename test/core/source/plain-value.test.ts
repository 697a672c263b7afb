import { expect, test } from 'vitest';
import { type Origins, plainValue } from '../../../src/core/source/plain-value.ts';
import { readJsonSource } from '../../../src/core/source/read-json-source.ts';

function sourceIn(text: string) {
  const reading = readJsonSource(text, { depth: 10, values: 100 });
  if (!reading.ok) throw new Error(reading.failure.message);
  return reading.source;
}

test.each([
  { name: 'values of every kind', text: '{"a": [1, "x", true, null, {}]}', want: { a: [1, 'x', true, null, {}] } },
  { name: 'the last of fields that come again', text: '{"a": 1, "a": 2}', want: { a: 2 } },
  { name: 'integers beyond 2^53', text: '[9007199254740993, 1e3, 1.5]', want: [9007199254740993n, 1000, 1.5] },
])('$name', ({ text, want }) => {
  expect(plainValue(sourceIn(text))).toEqual(want);
});

test('a field named __proto__ is one of its own', () => {
  expect(Object.keys(plainValue(sourceIn('{"__proto__": 1}')) as object)).toEqual(['__proto__']);
});

test('objects know where they come from', () => {
  const source = sourceIn('{"a": {"b": 1}}');
  const origins: Origins = new WeakMap();
  const value = plainValue(source, origins) as { readonly a: object };
  expect(origins.get(value)).toBe(source);
  expect(origins.get(value.a)).toMatchObject({ kind: 'object', at: 6 });
});
