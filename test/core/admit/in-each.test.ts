import { expect, test } from 'vitest';
import { inEach } from '../../../src/core/admit/in-each.ts';

test('one changed item makes another list', () => {
  const list = [1, 2];
  expect(inEach(list, (item) => Math.max(item, 2))).toEqual([2, 2]);
  expect(list).toEqual([1, 2]);
});

test('the same items are the same list', () => {
  const list = [1, 2];
  expect(inEach(list, (item) => Math.max(item, 1))).toBe(list);
});
