import { expect, test } from 'vitest';
import type { ProjectedVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateProjectedVolumeSource } from '../../../../src/core/validate/volumes/validate-projected-volume-source.ts';
import { errorsOf, FILE_MODE, USER } from './errors-of.ts';

test.each([
  { name: 'no source', value: {}, want: [] },
  {
    name: 'all wrong',
    value: {
      defaultMode: 512,
      defaultUser: -1,
      sources: [
        { secret: { name: 's', items: [{ key: 'k', path: 'x' }] } },
        { configMap: { name: 'c', items: [{ key: 'k', path: 'x' }] } },
        { serviceAccountToken: { expirationSeconds: 600 } },
      ],
    },
    want: [
      `v.defaultMode: Invalid value: 512: ${FILE_MODE}`,
      `v.defaultUser: Invalid value: -1: ${USER}`,
      'v: Invalid value: "c": conflicting duplicate paths',
      'v.path: Required value',
    ],
  },
])('$name', ({ value, want }) => {
  expect(
    errorsOf<ProjectedVolumeSource>({ type: 'v1.ProjectedVolumeSource', value }, validateProjectedVolumeSource),
  ).toEqual(want);
});
