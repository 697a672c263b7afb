import { expect, test } from 'vitest';
import { inField } from '../../../src/core/admit/in-field.ts';

interface Counted {
  readonly count: number | undefined;
}

test('a value is changed, even zero', () => {
  expect(inField<Counted, 'count'>({ count: 0 }, 'count', (count) => count + 1)).toEqual({ count: 1 });
});

test('nothing is left as it is', () => {
  const object: Counted = { count: undefined };
  expect(inField(object, 'count', (count) => count + 1)).toBe(object);
});
