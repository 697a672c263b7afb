import { expect, test } from 'vitest';
import type { DownwardAPIVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateDownwardApiVolumeSource } from '../../../../src/core/validate/volumes/validate-downward-api-volume-source.ts';
import { errorsOf, FILE_MODE, USER } from './errors-of.ts';

test.each([
  { name: 'no item', value: {}, want: [] },
  {
    name: 'all wrong: items have the path of the source',
    value: {
      defaultMode: 512,
      defaultUser: -1,
      items: [{ path: 'a', fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.uid' } }, {}],
    },
    want: [
      `v.defaultMode: Invalid value: 512: ${FILE_MODE}`,
      `v.defaultUser: Invalid value: -1: ${USER}`,
      'v.path: Required value',
      'v: Required value: one of fieldRef and resourceFieldRef is required',
    ],
  },
])('$name', ({ value, want }) => {
  expect(
    errorsOf<DownwardAPIVolumeSource>({ type: 'v1.DownwardAPIVolumeSource', value }, validateDownwardApiVolumeSource),
  ).toEqual(want);
});
