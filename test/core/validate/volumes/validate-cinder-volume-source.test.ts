import { expect, test } from 'vitest';
import type { CinderVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateCinderVolumeSource } from '../../../../src/core/validate/volumes/validate-cinder-volume-source.ts';
import { errorsOf } from './errors-of.ts';

test.each([
  {
    name: 'all wrong',
    value: { secretRef: {} },
    want: ['v.volumeID: Required value', 'v.secretRef.name: Required value'],
  },
  { name: 'without a Secret', value: { volumeID: 'i' }, want: [] },
  { name: 'with a Secret', value: { volumeID: 'i', secretRef: { name: 'S!' } }, want: [] },
])('$name', ({ value, want }) => {
  expect(errorsOf<CinderVolumeSource>({ type: 'v1.CinderVolumeSource', value }, validateCinderVolumeSource)).toEqual(
    want,
  );
});
