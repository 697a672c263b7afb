import { expect, test } from 'vitest';
import { goSyntax, integerSyntax } from '../../../src/core/source/go-syntax.ts';
import { sourceOf } from '../../../src/core/source/source-of.ts';

test.each([
  [null, '<nil>'],
  ['a"\n', '"a\\"\\n"'],
  ['plain', '"plain"'],
  [true, 'true'],
  [-3, '-3'],
  [18446744073709551615n, '0xffffffffffffffff'],
  [1234567.5, '1.2345675e+06'],
  [[], '[]interface {}{}'],
  [{}, 'map[interface {}]interface {}{}'],
  [
    [null, { a: null, b: [1] }],
    '[]interface {}{interface {}(nil), map[interface {}]interface {}{"a":interface {}(nil), "b":[]interface {}{1}}}',
  ],
])('$1', (value, want) => {
  expect(goSyntax(sourceOf(value))).toBe(want);
});

test('a long value is cut', () => {
  const list = Array.from({ length: 5000 }, () => 'é');
  expect(goSyntax(sourceOf(list))).toHaveLength(4099);
  expect(goSyntax(sourceOf('é'.repeat(5000)))).toMatch(/^"é+\.\.\.$/);
});

test('the largest int64', () => {
  expect(integerSyntax(9223372036854775807n)).toBe('9223372036854775807');
});
