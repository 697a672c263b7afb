import { describe, expect, test } from 'vitest';
import type { FieldError } from '../../../src/core/model/field-error.ts';
import {
  isObject,
  readArray,
  readBoolean,
  readObject,
  readString,
  readStringMap,
  readStrings,
} from '../../../src/core/parse/read.ts';

const READERS = { readArray, readBoolean, readObject, readString, readStringMap, readStrings };
const WITH_PROTO = JSON.parse('{"__proto__":"own"}');

function wrong(field: string, wanted: string, got: string): FieldError {
  return { type: 'FieldValueTypeInvalid', field, detail: `expected ${wanted}, got ${got}` };
}

describe.each<{
  reader: keyof typeof READERS;
  rows: readonly { name: string; value: unknown; want: unknown; errors?: readonly FieldError[] }[];
}>([
  {
    reader: 'readString',
    rows: [
      { name: 'null is empty', value: null, want: '' },
      { name: 'missing is empty', value: undefined, want: '' },
      { name: 'a number is no text', value: 1, want: '', errors: [wrong('f', 'string', 'number')] },
      { name: 'an array is named as one', value: [], want: '', errors: [wrong('f', 'string', 'array')] },
      { name: 'a text', value: 'a', want: 'a' },
    ],
  },
  {
    reader: 'readBoolean',
    rows: [
      { name: 'null is false', value: null, want: false },
      { name: 'missing is false', value: undefined, want: false },
      { name: 'text is no boolean', value: 'true', want: false, errors: [wrong('f', 'boolean', 'string')] },
      { name: 'zero is no boolean', value: 0, want: false, errors: [wrong('f', 'boolean', 'number')] },
      { name: 'true', value: true, want: true },
      { name: 'false', value: false, want: false },
    ],
  },
  {
    reader: 'readObject',
    rows: [
      { name: 'null is empty', value: null, want: {} },
      { name: 'missing is empty', value: undefined, want: {} },
      { name: 'an array is no object', value: [], want: {}, errors: [wrong('f', 'object', 'array')] },
      { name: 'a text is no object', value: '', want: {}, errors: [wrong('f', 'object', 'string')] },
      { name: 'an object', value: { a: 1 }, want: { a: 1 } },
    ],
  },
  {
    reader: 'readArray',
    rows: [
      { name: 'null is empty', value: null, want: [] },
      { name: 'missing is empty', value: undefined, want: [] },
      { name: 'an object is no array', value: { length: 1 }, want: [], errors: [wrong('f', 'array', 'object')] },
      { name: 'an array', value: [null, 1], want: [null, 1] },
    ],
  },
  {
    reader: 'readStrings',
    rows: [
      { name: 'null stays null', value: null, want: null },
      { name: 'missing is null', value: undefined, want: null },
      { name: 'empty stays empty', value: [], want: [] },
      { name: 'null inside is empty text', value: [null, 'a'], want: ['', 'a'] },
      { name: 'a number inside', value: ['a', 1], want: ['a', ''], errors: [wrong('f[1]', 'string', 'number')] },
      { name: 'a text is no array', value: 'a', want: [], errors: [wrong('f', 'array', 'string')] },
    ],
  },
  {
    reader: 'readStringMap',
    rows: [
      { name: 'null is empty', value: null, want: {} },
      { name: 'missing is empty', value: undefined, want: {} },
      { name: 'null inside is empty text', value: { a: null, b: 'x' }, want: { a: '', b: 'x' } },
      {
        name: 'every wrong value is named',
        value: { a: 1, b: 'x', 'c/d': {} },
        want: { a: '', b: 'x', 'c/d': '' },
        errors: [wrong('f[a]', 'string', 'number'), wrong('f[c/d]', 'string', 'object')],
      },
      { name: 'an array is no map', value: ['a'], want: {}, errors: [wrong('f', 'object', 'array')] },
      { name: '__proto__ is a key', value: WITH_PROTO, want: WITH_PROTO },
      {
        name: '__proto__ beside a null stays a key',
        value: JSON.parse('{"__proto__":"own","a":null}'),
        want: JSON.parse('{"__proto__":"own","a":""}'),
      },
      {
        name: '__proto__ with a wrong value',
        value: JSON.parse('{"__proto__":{"a":"x"}}'),
        want: JSON.parse('{"__proto__":""}'),
        errors: [wrong('f[__proto__]', 'string', 'object')],
      },
    ],
  },
])('$reader', ({ reader, rows }) => {
  test.each(rows)('$name', ({ value, want, errors = [] }) => {
    const found: FieldError[] = [];
    const read = READERS[reader](value, 'f', found);
    expect(read).toEqual(want);
    expect(JSON.stringify(read)).toBe(JSON.stringify(want));
    expect(found).toEqual(errors);
  });
});

test('readStringMap keeps the common map without a copy', () => {
  const map = { a: 'x' };
  expect(readStringMap(map, 'f', [])).toBe(map);
});

test.each([
  { name: 'null', value: null, want: false },
  { name: 'an array', value: [], want: false },
  { name: 'a text', value: 'a', want: false },
  { name: 'an object', value: {}, want: true },
  { name: 'an object without a prototype', value: Object.create(null), want: true },
])('isObject: $name', ({ value, want }) => {
  expect(isObject(value)).toBe(want);
});
