import { describe, expect, test } from 'vitest';
import type { FieldError } from '../../../src/core/model/field-error.ts';
import { fieldErrorsText, fieldErrorText } from '../../../src/core/text/field-error-text.ts';
import { goJson } from '../../../src/core/text/go-json.ts';

const INVALID: FieldError = { type: 'FieldValueInvalid', field: 'a.b', badValue: 'x', detail: 'why' };

describe('fieldErrorText', () => {
  test.each<{ name: string; error: FieldError; want: string }>([
    {
      name: 'a text is quoted as %q does',
      error: { ...INVALID, badValue: 'x<\u0007"' },
      want: 'a.b: Invalid value: "x<\\a\\"": why',
    },
    {
      name: 'an operator is printed as JSON, being no plain string in Go',
      error: { type: 'FieldValueNotSupported', field: 'a.operator', badValue: goJson('x<\u0007"'), detail: 'why' },
      want: 'a.operator: Unsupported value: "x\\u003c\\u0007\\"": why',
    },
    {
      name: 'never given values',
      error: { ...INVALID, badValue: goJson(null) },
      want: 'a.b: Invalid value: null: why',
    },
    { name: 'empty values', error: { ...INVALID, badValue: goJson([]) }, want: 'a.b: Invalid value: []: why' },
    {
      name: 'values as Go writes JSON, escaped for HTML',
      error: { ...INVALID, badValue: goJson(['b', '<>&\u2028\u2029', 'é"']) },
      want: 'a.b: Invalid value: ["b","\\u003c\\u003e\\u0026\\u2028\\u2029","é\\""]: why',
    },
    {
      name: 'no value is shown for a wrong type',
      error: { type: 'FieldValueTypeInvalid', field: 'a', detail: 'expected string, got number' },
      want: 'a: Invalid value: expected string, got number',
    },
    {
      name: 'a required value',
      error: { type: 'FieldValueRequired', field: 'metadata.name', detail: 'a Node needs a name' },
      want: 'metadata.name: Required value: a Node needs a name',
    },
  ])('$name', ({ error, want }) => {
    expect(fieldErrorText(error)).toBe(want);
  });
});

describe('fieldErrorsText', () => {
  const other = { ...INVALID, field: 'c' };

  test.each([
    { name: 'none', errors: [], want: '[]' },
    { name: 'the same twice is one', errors: [INVALID, { ...INVALID }], want: 'a.b: Invalid value: "x": why' },
    { name: 'one has no brackets', errors: [INVALID], want: 'a.b: Invalid value: "x": why' },
    {
      name: 'several keep their order, repeated ones once',
      errors: [other, INVALID, other],
      want: '[c: Invalid value: "x": why, a.b: Invalid value: "x": why]',
    },
  ])('$name', ({ errors, want }) => {
    expect(fieldErrorsText(errors)).toBe(want);
  });
});
