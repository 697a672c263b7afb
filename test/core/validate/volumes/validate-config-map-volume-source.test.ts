import { expect, test } from 'vitest';
import type { ConfigMapVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateConfigMapVolumeSource } from '../../../../src/core/validate/volumes/validate-config-map-volume-source.ts';
import { errorsOf, FILE_MODE, USER } from './errors-of.ts';

test.each([
  {
    name: 'all wrong',
    value: { defaultMode: -1, defaultUser: -1, items: [{}] },
    want: [
      'v.name: Required value',
      `v.defaultMode: Invalid value: -1: ${FILE_MODE}`,
      `v.defaultUser: Invalid value: -1: ${USER}`,
      'v.items[0].key: Required value',
      'v.items[0].path: Required value',
    ],
  },
  { name: 'a name is not looked at', value: { name: 'A B', defaultMode: 0, defaultUser: 0 }, want: [] },
])('$name', ({ value, want }) => {
  expect(
    errorsOf<ConfigMapVolumeSource>({ type: 'v1.ConfigMapVolumeSource', value }, validateConfigMapVolumeSource),
  ).toEqual(want);
});
