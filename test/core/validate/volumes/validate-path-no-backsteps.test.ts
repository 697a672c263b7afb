import { expect, test } from 'vitest';
import { validatePathNoBacksteps } from '../../../../src/core/validate/volumes/validate-path-no-backsteps.ts';
import { errorsFor } from './errors-of.ts';

test.each([
  {
    name: 'several backsteps are one error',
    text: '../a/..',
    want: [`v: Invalid value: "../a/..": must not contain '..'`],
  },
  { name: 'dots in names', text: '..a/b../c..d/...', want: [] },
  { name: 'nothing', text: '', want: [] },
  { name: 'a backslash does not divide', text: 'a\\..', want: [] },
])('$name', ({ text, want }) => {
  expect(errorsFor({}, (validation) => validatePathNoBacksteps(text, 'v', validation))).toEqual(want);
});
