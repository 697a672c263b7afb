import { expect, test } from 'vitest';
import type { EmptyDirVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateEmptyDirVolumeSource } from '../../../../src/core/validate/volumes/validate-empty-dir-volume-source.ts';
import { errorsOf } from './errors-of.ts';

test.each([
  {
    name: 'all wrong',
    value: { sizeLimit: '-1n', mode: 1024 },
    want: [
      'v.sizeLimit: Forbidden: SizeLimit field must be a valid resource quantity',
      'v.mode: Invalid value: 1024: must be a number between 0 and 01777 (octal), both inclusive',
    ],
  },
  {
    name: 'below 0',
    value: { mode: -1 },
    want: ['v.mode: Invalid value: -1: must be a number between 0 and 01777 (octal), both inclusive'],
  },
  { name: 'the limits', value: { medium: 'Anything', sizeLimit: '0', mode: 1023 }, want: [] },
  { name: 'no mode', value: { sizeLimit: '1Gi' }, want: [] },
  { name: 'mode 0', value: { mode: 0 }, want: [] },
])('$name', ({ value, want }) => {
  expect(
    errorsOf<EmptyDirVolumeSource>({ type: 'v1.EmptyDirVolumeSource', value }, validateEmptyDirVolumeSource),
  ).toEqual(want);
});
