import { expect, test } from 'vitest';
import { validateWeight } from '../../../../src/core/validate/pod/validate-weight.ts';
import { errorsFor } from '../volumes/errors-of.ts';

test.each([
  { weight: 1, want: [] },
  { weight: 100, want: [] },
  { weight: 0, want: ['w: Invalid value: 0: must be in the range 1-100'] },
  { weight: -5, want: ['w: Invalid value: -5: must be in the range 1-100'] },
  { weight: 101, want: ['w: Invalid value: 101: must be in the range 1-100'] },
])('$weight', ({ weight, want }) => {
  expect(errorsFor(undefined, (validation) => validateWeight(weight, 'w', validation))).toEqual(want);
});
