import { expect, test } from 'vitest';
import type { StorageOSVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateStorageOsVolumeSource } from '../../../../src/core/validate/volumes/validate-storage-os-volume-source.ts';
import { DNS_LABEL, errorsOf } from './errors-of.ts';

test.each([
  { name: 'nothing', value: {}, want: ['v.volumeName: Required value'] },
  {
    name: 'all wrong',
    value: { volumeName: 'A', volumeNamespace: 'a.b', secretRef: {} },
    want: [
      `v.volumeName: Invalid value: "A": ${DNS_LABEL}`,
      'v.volumeNamespace: Invalid value: "a.b": must not contain dots',
      'v.secretRef.name: Required value',
    ],
  },
  { name: 'nothing wrong', value: { volumeName: 'a', secretRef: { name: 's' } }, want: [] },
])('$name', ({ value, want }) => {
  expect(
    errorsOf<StorageOSVolumeSource>({ type: 'v1.StorageOSVolumeSource', value }, validateStorageOsVolumeSource),
  ).toEqual(want);
});
