import { expect, test } from 'vitest';
import type { AWSElasticBlockStoreVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateAwsElasticBlockStoreVolumeSource } from '../../../../src/core/validate/volumes/validate-aws-elastic-block-store-volume-source.ts';
import { errorsOf } from './errors-of.ts';

test.each([
  {
    name: 'all wrong',
    value: { partition: 256 },
    want: ['v.volumeID: Required value', 'v.partition: Invalid value: 256: must be between 1 and 255, inclusive'],
  },
  {
    name: 'below 0',
    value: { volumeID: 'd', partition: -1 },
    want: ['v.partition: Invalid value: -1: must be between 1 and 255, inclusive'],
  },
  { name: 'the last partition', value: { volumeID: 'd', partition: 255 }, want: [] },
  { name: 'the whole disk', value: { volumeID: 'd' }, want: [] },
])('$name', ({ value, want }) => {
  expect(
    errorsOf<AWSElasticBlockStoreVolumeSource>(
      { type: 'v1.AWSElasticBlockStoreVolumeSource', value },
      validateAwsElasticBlockStoreVolumeSource,
    ),
  ).toEqual(want);
});
