import { expect, test } from 'vitest';
import { validatePortNumOrName } from '../../../../src/core/validate/containers/validate-port-num-or-name.ts';
import { errorsIn } from './errors-in.ts';

test.each([
  { name: 'digits in a text', port: '80', want: ['p: Invalid value: "80": must contain at least one letter (a-z)'] },
  { name: 'zero', port: 0, want: ['p: Invalid value: 0: must be between 1 and 65535, inclusive'] },
  { name: 'a name', port: 'http', want: [] },
  { name: 'a number', port: 80, want: [] },
])('$name', ({ port, want }) => {
  expect(errorsIn({ spec: {} }, (_, validation) => validatePortNumOrName(port, 'p', validation))).toEqual(want);
});
