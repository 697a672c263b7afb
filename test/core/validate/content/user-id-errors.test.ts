import { expect, test } from 'vitest';
import { userIdErrors } from '../../../../src/core/validate/content/user-id-errors.ts';

test.each([-1n, 2147483648n])('%d is no user', (id) => {
  expect(userIdErrors(id)).toEqual(['must be between 0 and 2147483647, inclusive']);
});

test.each([0n, 2147483647n])('%d is a user', (id) => {
  expect(userIdErrors(id)).toEqual([]);
});
