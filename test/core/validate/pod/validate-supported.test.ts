import { expect, test } from 'vitest';
import { validateSupported } from '../../../../src/core/validate/pod/validate-supported.ts';
import { errorsFor } from '../volumes/errors-of.ts';

test.each([
  { value: undefined, want: [] },
  { value: 'A', want: [] },
  { value: '', want: ['v: Unsupported value: "": supported values: "A", "B"'] },
  { value: '<', want: ['v: Unsupported value: "\\u003c": supported values: "A", "B"'] },
])('$value', ({ value, want }) => {
  const errors = errorsFor(undefined, (validation) =>
    validateSupported({ value, supported: ['A', 'B'] }, 'v', validation),
  );
  expect(errors).toEqual(want);
});
