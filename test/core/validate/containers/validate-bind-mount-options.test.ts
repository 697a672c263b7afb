import { expect, test } from 'vitest';
import { validateBindMountOptions } from '../../../../src/core/validate/containers/validate-bind-mount-options.ts';
import { errorsIn } from './errors-in.ts';

const SUPPORTED = 'supported values: "nodev", "noexec", "nosuid"';

test.each([
  { name: 'none', options: [], want: [] },
  { name: 'all', options: ['nosuid', 'nodev', 'noexec'], want: [] },
  {
    name: 'unknown and twice',
    options: ['ro', 'nodev', 'ro', 'nodev', 'nodev'],
    want: [
      `o[0]: Unsupported value: "ro": ${SUPPORTED}`,
      `o[2]: Unsupported value: "ro": ${SUPPORTED}`,
      'o[2]: Duplicate value: "ro"',
      'o[3]: Duplicate value: "nodev"',
      'o[4]: Duplicate value: "nodev"',
    ],
  },
])('$name', ({ options, want }) => {
  const errors = errorsIn({ spec: {} }, (_, validation) => validateBindMountOptions(options, 'o', validation));
  expect(errors).toEqual(want);
});
