import { expect, test } from 'vitest';
import { validateSecretRefName } from '../../../../src/core/validate/volumes/validate-secret-ref-name.ts';
import { errorsFor } from './errors-of.ts';

test.each([
  { name: 'without a name', secretRef: { name: '' }, want: ['v.name: Required value'] },
  { name: 'with one', secretRef: { name: 'A' }, want: [] },
  { name: 'no reference', secretRef: undefined, want: [] },
])('$name', ({ secretRef, want }) => {
  expect(errorsFor({}, (validation) => validateSecretRefName(secretRef, 'v', validation))).toEqual(want);
});
