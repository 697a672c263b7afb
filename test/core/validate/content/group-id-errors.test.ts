import { expect, test } from 'vitest';
import { groupIdErrors } from '../../../../src/core/validate/content/group-id-errors.ts';

test.each([-1n, 2147483648n])('%d is no group', (id) => {
  expect(groupIdErrors(id)).toEqual(['must be between 0 and 2147483647, inclusive']);
});

test.each([0n, 2147483647n])('%d is a group', (id) => {
  expect(groupIdErrors(id)).toEqual([]);
});
