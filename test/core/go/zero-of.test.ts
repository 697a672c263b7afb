import { expect, test } from 'vitest';
import type { GoField, GoType } from '../../../src/core/go/go-type.ts';
import { NIL_LIST, NIL_MAP, ZERO_QUANTITY, zeroOf } from '../../../src/core/go/zero-of.ts';

const text: GoType = { kind: 'string', name: 'string' };
const int32: GoType = { kind: 'integer', name: 'int32', bits: 32 };

test.each<{ type: GoType; want: unknown }>([
  { type: text, want: '' },
  { type: { kind: 'boolean', name: 'bool' }, want: false },
  { type: int32, want: 0 },
  { type: { kind: 'integer', name: 'int64', bits: 64 }, want: 0n },
  { type: { kind: 'list', name: '[]string', of: text }, want: NIL_LIST },
  { type: { kind: 'map', name: 'map[string]string', of: text }, want: NIL_MAP },
  { type: { kind: 'quantity', name: 'resource.Quantity' }, want: ZERO_QUANTITY },
  { type: { kind: 'intOrString', name: 'intstr.IntOrString' }, want: 0 },
  { type: { kind: 'pointer', name: '*string', to: text }, want: undefined },
  { type: { kind: 'time', name: 'v1.Time' }, want: undefined },
  { type: { kind: 'rawJson', name: 'v1.FieldsV1' }, want: undefined },
])('of $type.name', ({ type, want }) => {
  expect(zeroOf(type)).toBe(want);
});

function field(name: string, type: GoType, jsonName: string | undefined = name.toLowerCase()): GoField {
  return { name, jsonName, encoding: 'omitEmpty', type };
}

test('of a struct, with the fields of one it embeds, and always the same object', () => {
  const inner: GoType = { kind: 'struct', name: 'v1.Inner', fields: [field('A', text)] };
  const embedded = { ...field('Inner', inner), jsonName: undefined };
  const type: GoType = { kind: 'struct', name: 'v1.Outer', fields: [embedded, field('B', int32), field('C', inner)] };
  expect(zeroOf(type)).toEqual({ a: '', b: 0, c: { a: '' } });
  expect(zeroOf(type)).toBe(zeroOf(type));
});
