import { expect, test } from 'vitest';
import { validateLocalDescendingPath } from '../../../../src/core/validate/volumes/validate-local-descending-path.ts';
import { errorsFor } from './errors-of.ts';

test.each([
  {
    name: 'absolute and up',
    text: '/..',
    want: ['v: Invalid value: "/..": must be a relative path', `v: Invalid value: "/..": must not contain '..'`],
  },
  { name: 'starting with dots', text: '..a', want: [] },
  { name: 'nothing', text: '', want: [] },
])('$name', ({ text, want }) => {
  expect(errorsFor({}, (validation) => validateLocalDescendingPath(text, 'v', validation))).toEqual(want);
});
