import { expect, test } from 'vitest';
import { jsonLiteral } from '../../../../src/core/validate/pod/json-literal.ts';

test.each([
  { text: '"a\\"\\u00e9é"x', want: '"a\\"\\u00e9é"' },
  { text: '-0.5e+07]', want: '-0.5e+07' },
  { text: '01 ', want: '0' },
  { text: '1.5.2 ', want: '1.5' },
  { text: '1E2e3 ', want: '1E2' },
  { text: 'nullx ', want: 'null' },
])('$text begins with a literal', ({ text, want }) => {
  expect(jsonLiteral(`: ${text}`, 2)).toEqual({ kind: 'literal', text: want });
});

test.each([
  { text: '"a\u0001', at: 2, place: 'in string literal' },
  { text: '"a\\x', at: 3, place: 'in string escape code' },
  { text: '"\\u12é', at: 5, place: 'in \\u hexadecimal character escape' },
  { text: '-x', at: 1, place: 'in numeric literal' },
  { text: '0. ', at: 2, place: 'after decimal point in numeric literal' },
  { text: '1.5ex', at: 4, place: 'in exponent of numeric literal' },
  { text: '1e+-1', at: 3, place: 'in exponent of numeric literal' },
  { text: 'tx', at: 1, place: "in literal true (expecting 'r')" },
  { text: 'trux', at: 3, place: "in literal true (expecting 'e')" },
  { text: 'falze', at: 3, place: "in literal false (expecting 's')" },
  { text: 'nul ', at: 3, place: "in literal null (expecting 'l')" },
])('$text is broken', ({ text, at, place }) => {
  expect(jsonLiteral(text, 0)).toEqual({ kind: 'broken', at, place });
});

test.each(['x', '+1', '.5', '"never ended', '"\\u1234', '', '['])('%j begins with none', (text) => {
  expect(jsonLiteral(text, 0)).toEqual({ kind: 'none' });
});
