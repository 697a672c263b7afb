import { expect, test } from 'vitest';
import { NIL_LIST } from '../../../../src/core/go/zero-of.ts';
import { validateMountedKeys } from '../../../../src/core/validate/volumes/validate-mounted-keys.ts';
import { errorsFor, FILE_MODE, USER } from './errors-of.ts';

const ITEM = { key: 'k', path: 'p', mode: undefined, user: undefined };

test.each([
  {
    name: 'all wrong',
    source: { defaultMode: -1, defaultUser: -1n, items: [ITEM, { ...ITEM, mode: 512 }] },
    want: [
      `v.defaultMode: Invalid value: -1: ${FILE_MODE}`,
      `v.defaultUser: Invalid value: -1: ${USER}`,
      `v.items[1].mode: Invalid value: 512: ${FILE_MODE}`,
    ],
  },
  { name: 'nothing', source: { defaultMode: undefined, defaultUser: undefined, items: NIL_LIST }, want: [] },
])('$name', ({ source, want }) => {
  expect(errorsFor({}, (validation) => validateMountedKeys(source, 'v', validation))).toEqual(want);
});
