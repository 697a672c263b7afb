import { expect, test } from 'vitest';
import { validateLocalNonReservedPath } from '../../../../src/core/validate/volumes/validate-local-non-reserved-path.ts';
import { errorsFor } from './errors-of.ts';

test.each([
  {
    name: 'only up',
    text: '..',
    want: [`v: Invalid value: "..": must not contain '..'`, `v: Invalid value: "..": must not start with '..'`],
  },
  { name: 'up and down', text: '../a', want: [`v: Invalid value: "../a": must not contain '..'`] },
  {
    name: 'starting with dots, and up',
    text: '..a/..',
    want: [`v: Invalid value: "..a/..": must not contain '..'`, `v: Invalid value: "..a/..": must not start with '..'`],
  },
  { name: 'absolute', text: '/..a', want: ['v: Invalid value: "/..a": must be a relative path'] },
  { name: 'dots further on', text: 'a/..b', want: [] },
  { name: 'nothing', text: '', want: [] },
])('$name', ({ text, want }) => {
  expect(errorsFor({}, (validation) => validateLocalNonReservedPath(text, 'v', validation))).toEqual(want);
});
