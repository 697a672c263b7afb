import { expect, test } from 'vitest';
import type { FieldError } from '../../../src/core/model/field-error.ts';
import { readInteger, readOptionalInteger } from '../../../src/core/pod-set/read-integer.ts';

test.each([
  { name: 'the least int32', value: -(2 ** 31), type: 'int32', want: -(2 ** 31) },
  { name: 'the most int32', value: 2 ** 31 - 1, type: 'int32', want: 2 ** 31 - 1 },
  { name: 'one more', value: 2 ** 31, type: 'int32', want: 'expected an int32, got a larger number' },
  { name: 'one less', value: -(2 ** 31) - 1, type: 'int32', want: 'expected an int32, got a larger number' },
  { name: 'one more, as int64', value: 2 ** 31, type: 'int64', want: 2 ** 31 },
  { name: 'beyond what is exact', value: 2 ** 53, type: 'int64', want: 'expected an int64, got a larger number' },
  { name: 'a fraction', value: 1.5, type: 'int32', want: 'expected integer, got a fraction' },
  { name: 'infinity', value: Number.POSITIVE_INFINITY, type: 'int64', want: 'expected integer, got a fraction' },
  { name: 'text', value: '1', type: 'int32', want: 'expected integer, got string' },
  { name: 'a list', value: [1], type: 'int32', want: 'expected integer, got array' },
] as const)('$name', ({ value, type, want }) => {
  const errors: FieldError[] = [];
  const read = readInteger(value, 'a.b', errors, type);
  if (typeof want === 'number') expect([read, errors]).toEqual([want, []]);
  else expect([read, errors]).toEqual([0, [{ type: 'FieldValueTypeInvalid', field: 'a.b', detail: want }]]);
});

test('null and missing are 0, or nothing', () => {
  const errors: FieldError[] = [];
  expect([readInteger(null, '', errors), readInteger(undefined, '', errors)]).toEqual([0, 0]);
  expect(readOptionalInteger(null, '', errors)).toBeUndefined();
  expect(errors).toEqual([]);
});
