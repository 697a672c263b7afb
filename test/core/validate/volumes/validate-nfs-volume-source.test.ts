import { expect, test } from 'vitest';
import type { NFSVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateNfsVolumeSource } from '../../../../src/core/validate/volumes/validate-nfs-volume-source.ts';
import { errorsOf } from './errors-of.ts';

test.each([
  {
    name: 'a missing path is also not absolute',
    value: {},
    want: ['v.server: Required value', 'v.path: Required value', 'v.path: Invalid value: "": must be an absolute path'],
  },
  {
    name: 'relative',
    value: { server: 's', path: 'a/b' },
    want: ['v.path: Invalid value: "a/b": must be an absolute path'],
  },
  { name: 'backsteps are fine', value: { server: 's', path: '/../a' }, want: [] },
])('$name', ({ value, want }) => {
  expect(errorsOf<NFSVolumeSource>({ type: 'v1.NFSVolumeSource', value }, validateNfsVolumeSource)).toEqual(want);
});
