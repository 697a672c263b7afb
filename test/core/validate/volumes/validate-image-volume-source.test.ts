import { expect, test } from 'vitest';
import type { ImageVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateImageVolumeSource } from '../../../../src/core/validate/volumes/validate-image-volume-source.ts';
import { errorsOf } from './errors-of.ts';

test.each([
  { name: 'nothing', value: {}, want: ['v.reference: Required value', 'v.pullPolicy: Required value'] },
  {
    name: 'without a reference, as before',
    value: { pullPolicy: 'X' },
    allowed: { emptyImageVolumeReference: true },
    want: ['v.pullPolicy: Unsupported value: "X": supported values: "Always", "IfNotPresent", "Never"'],
  },
  { name: 'a reference is not looked at', value: { reference: ' ', pullPolicy: 'Never' }, want: [] },
])('$name', ({ value, allowed = {}, want }) => {
  expect(
    errorsOf<ImageVolumeSource>({ type: 'v1.ImageVolumeSource', value, allowed }, validateImageVolumeSource),
  ).toEqual(want);
});
