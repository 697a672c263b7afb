import { expect, test } from 'vitest';
import { validateAccessModes } from '../../../../src/core/validate/volumes/validate-access-modes.ts';
import { errorsFor } from './errors-of.ts';

test.each([
  {
    name: 'one that must be alone and an unknown one',
    modes: ['ReadWriteOncePod', 'X', '', 'ReadWriteOncePod'],
    want: [
      'v: Unsupported value: "X": supported values: "ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"',
      'v: Unsupported value: "": supported values: "ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"',
    ],
  },
  {
    name: 'one that must be alone and another',
    modes: ['ReadWriteOncePod', 'ReadOnlyMany'],
    want: ['v: Forbidden: may not use ReadWriteOncePod with other access modes'],
  },
  { name: 'several', modes: ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce'], want: [] },
  { name: 'none', modes: [], want: [] },
])('$name', ({ modes, want }) => {
  expect(errorsFor({}, (validation) => validateAccessModes(modes, 'v', validation))).toEqual(want);
});
