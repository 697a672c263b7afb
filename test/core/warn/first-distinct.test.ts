import { expect, test } from 'vitest';
import { firstDistinct } from '../../../src/core/warn/first-distinct.ts';

test('each once', () => {
  expect(firstDistinct(['b', 'a', 'b'])).toEqual(['b', 'a']);
});

test('no more than there is use for, of ever so many', () => {
  expect(firstDistinct(endless())).toHaveLength(250);
});

function* endless(): Iterable<string> {
  for (let number = 0; ; number++) yield String(number);
}
