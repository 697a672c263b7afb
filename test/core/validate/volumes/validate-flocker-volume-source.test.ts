import { expect, test } from 'vitest';
import type { FlockerVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateFlockerVolumeSource } from '../../../../src/core/validate/volumes/validate-flocker-volume-source.ts';
import { errorsOf } from './errors-of.ts';

test.each([
  { name: 'nothing', value: {}, want: ['v: Required value: one of datasetName and datasetUUID is required'] },
  {
    name: 'both, with a slash',
    value: { datasetName: 'a/b', datasetUUID: 'u' },
    want: [
      'v: Invalid value: "resource": datasetName and datasetUUID can not be specified simultaneously',
      `v.datasetName: Invalid value: "a/b": must not contain '/'`,
    ],
  },
  { name: 'a name', value: { datasetName: 'a' }, want: [] },
  { name: 'an id may have a slash', value: { datasetUUID: 'a/b' }, want: [] },
])('$name', ({ value, want }) => {
  expect(errorsOf<FlockerVolumeSource>({ type: 'v1.FlockerVolumeSource', value }, validateFlockerVolumeSource)).toEqual(
    want,
  );
});
