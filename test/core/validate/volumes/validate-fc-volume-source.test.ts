import { expect, test } from 'vitest';
import type { FCVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateFcVolumeSource } from '../../../../src/core/validate/volumes/validate-fc-volume-source.ts';
import { errorsOf } from './errors-of.ts';

test.each([
  {
    name: 'nothing',
    value: {},
    want: ['v.targetWWNs: Required value: must specify either targetWWNs or wwids, but not both'],
  },
  {
    name: 'both, without a lun',
    value: { targetWWNs: ['a', '<'], wwids: ['c'] },
    want: [
      'v.targetWWNs: Invalid value: ["a","\\u003c"]: targetWWNs and wwids can not be specified simultaneously',
      'v.lun: Required value: lun is required if targetWWNs is specified',
    ],
  },
  {
    name: 'a lun too high',
    value: { targetWWNs: ['a'], lun: 256 },
    want: ['v.lun: Invalid value: 256: must be between 0 and 255, inclusive'],
  },
  {
    name: 'a lun too low',
    value: { targetWWNs: ['a'], lun: -1 },
    want: ['v.lun: Invalid value: -1: must be between 0 and 255, inclusive'],
  },
  { name: 'the highest lun', value: { targetWWNs: ['a'], lun: 255 }, want: [] },
  { name: 'the lowest lun', value: { targetWWNs: ['a'], lun: 0 }, want: [] },
  { name: 'with wwids the lun does not matter', value: { wwids: ['a'], lun: 256 }, want: [] },
])('$name', ({ value, want }) => {
  expect(errorsOf<FCVolumeSource>({ type: 'v1.FCVolumeSource', value }, validateFcVolumeSource)).toEqual(want);
});
