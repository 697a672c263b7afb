import { expect, test } from 'vitest';
import { validateNonnegativeField } from '../../../src/core/validate/validate-nonnegative-field.ts';
import { errorsFor } from './volumes/errors-of.ts';

test.each([
  { value: -1, want: ['v: Invalid value: -1: must be greater than or equal to 0'] },
  { value: -5n, want: ['v: Invalid value: -5: must be greater than or equal to 0'] },
  { value: 0, want: [] },
  { value: 0n, want: [] },
])('$value', ({ value, want }) => {
  expect(errorsFor({}, (validation) => validateNonnegativeField(value, 'v', validation))).toEqual(want);
});
