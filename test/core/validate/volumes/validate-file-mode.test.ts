import { expect, test } from 'vitest';
import { validateFileMode } from '../../../../src/core/validate/volumes/validate-file-mode.ts';
import { errorsFor, FILE_MODE } from './errors-of.ts';

test.each([
  { name: 'too high', mode: 512, want: [`v: Invalid value: 512: ${FILE_MODE}`] },
  { name: 'too low', mode: -1, want: [`v: Invalid value: -1: ${FILE_MODE}`] },
  { name: 'the highest', mode: 511, want: [] },
  { name: 'the lowest', mode: 0, want: [] },
  { name: 'none', mode: undefined, want: [] },
])('$name', ({ mode, want }) => {
  expect(errorsFor({}, (validation) => validateFileMode(mode, 'v', validation))).toEqual(want);
});
