import { expect, test } from 'vitest';
import { validateUserField } from '../../../../src/core/validate/volumes/validate-user-field.ts';
import { errorsFor, USER } from './errors-of.ts';

test.each([
  { name: 'too high', user: 2147483648n, want: [`v: Invalid value: 2147483648: ${USER}`] },
  { name: 'too low', user: -1n, want: [`v: Invalid value: -1: ${USER}`] },
  { name: 'the highest', user: 2147483647n, want: [] },
  { name: 'none', user: undefined, want: [] },
])('$name', ({ user, want }) => {
  expect(errorsFor({}, (validation) => validateUserField(user, 'v', validation))).toEqual(want);
});
