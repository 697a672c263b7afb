import { expect, test } from 'vitest';
import type { GCEPersistentDiskVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateGcePersistentDiskVolumeSource } from '../../../../src/core/validate/volumes/validate-gce-persistent-disk-volume-source.ts';
import { errorsOf } from './errors-of.ts';

test.each([
  {
    name: 'all wrong',
    value: { partition: 256 },
    want: ['v.pdName: Required value', 'v.partition: Invalid value: 256: must be between 1 and 255, inclusive'],
  },
  {
    name: 'below 0',
    value: { pdName: 'd', partition: -1 },
    want: ['v.partition: Invalid value: -1: must be between 1 and 255, inclusive'],
  },
  { name: 'the last partition', value: { pdName: 'd', partition: 255 }, want: [] },
  { name: 'the whole disk', value: { pdName: 'd' }, want: [] },
])('$name', ({ value, want }) => {
  expect(
    errorsOf<GCEPersistentDiskVolumeSource>(
      { type: 'v1.GCEPersistentDiskVolumeSource', value },
      validateGcePersistentDiskVolumeSource,
    ),
  ).toEqual(want);
});
