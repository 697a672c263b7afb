import { expect, test } from 'vitest';
import { withField } from '../../../src/core/admit/with-field.ts';

test('another value makes another object', () => {
  const object = { a: 1, b: 2 };
  expect(withField(object, 'a', 3)).toEqual({ a: 3, b: 2 });
  expect(object).toEqual({ a: 1, b: 2 });
});

test('the same value is the same object', () => {
  const object = { a: undefined };
  expect(withField(object, 'a', undefined)).toBe(object);
});
