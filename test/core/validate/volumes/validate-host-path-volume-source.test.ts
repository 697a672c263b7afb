import { expect, test } from 'vitest';
import type { HostPathVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateHostPathVolumeSource } from '../../../../src/core/validate/volumes/validate-host-path-volume-source.ts';
import { errorsOf } from './errors-of.ts';

test.each([
  { name: 'without a path the type does not matter', value: { type: 'X' }, want: ['v.path: Required value'] },
  {
    name: 'backsteps and an unknown type, printed as JSON',
    value: { path: '/a/../../b', type: 'a<b' },
    want: [
      `v.path: Invalid value: "/a/../../b": must not contain '..'`,
      'v.type: Unsupported value: "a\\u003cb": supported values: "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"',
    ],
  },
  { name: 'a relative path is fine', value: { path: '..a/b..', type: '' }, want: [] },
  { name: 'no type', value: { path: '/' }, want: [] },
])('$name', ({ value, want }) => {
  expect(
    errorsOf<HostPathVolumeSource>({ type: 'v1.HostPathVolumeSource', value }, validateHostPathVolumeSource),
  ).toEqual(want);
});
