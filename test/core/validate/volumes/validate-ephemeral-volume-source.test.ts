import { expect, test } from 'vitest';
import type { EphemeralVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateEphemeralVolumeSource } from '../../../../src/core/validate/volumes/validate-ephemeral-volume-source.ts';
import { errorsOf } from './errors-of.ts';

test.each([
  { name: 'nothing', value: {}, want: ['v.volumeClaimTemplate: Required value'] },
  {
    name: 'all wrong',
    value: { volumeClaimTemplate: { metadata: { name: 'n' } } },
    want: [
      'v.volumeClaimTemplate.metadata.name: Forbidden: cannot be set',
      'v.volumeClaimTemplate.spec.accessModes: Required value: at least 1 access mode is required',
      'v.volumeClaimTemplate.spec.resources[storage]: Required value',
    ],
  },
  {
    name: 'a claim',
    value: {
      volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1' } } } },
    },
    want: [],
  },
])('$name', ({ value, want }) => {
  expect(
    errorsOf<EphemeralVolumeSource>({ type: 'v1.EphemeralVolumeSource', value }, validateEphemeralVolumeSource),
  ).toEqual(want);
});
