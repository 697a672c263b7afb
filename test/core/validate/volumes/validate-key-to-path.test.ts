import { expect, test } from 'vitest';
import type { KeyToPath } from '../../../../src/core/v1/types.ts';
import { validateKeyToPath } from '../../../../src/core/validate/volumes/validate-key-to-path.ts';
import { errorsOf, FILE_MODE, USER } from './errors-of.ts';

test.each([
  { name: 'nothing', value: {}, want: ['v.key: Required value', 'v.path: Required value'] },
  {
    name: 'all wrong',
    value: { key: 'k', path: '/../x', mode: -1, user: -1 },
    want: [
      'v.path: Invalid value: "/../x": must be a relative path',
      `v.path: Invalid value: "/../x": must not contain '..'`,
      `v.mode: Invalid value: -1: ${FILE_MODE}`,
      `v.user: Invalid value: -1: ${USER}`,
    ],
  },
  {
    name: 'mode and user that are just right',
    value: { key: 'k', path: 'a/..b', mode: 511, user: 2147483647 },
    want: [],
  },
])('$name', ({ value, want }) => {
  expect(errorsOf<KeyToPath>({ type: 'v1.KeyToPath', value }, validateKeyToPath)).toEqual(want);
});
