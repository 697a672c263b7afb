import { expect, test } from 'vitest';
import type { GitRepoVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateGitRepoVolumeSource } from '../../../../src/core/validate/volumes/validate-git-repo-volume-source.ts';
import { errorsOf } from './errors-of.ts';

test.each([
  {
    name: 'all wrong',
    value: { directory: '/a/..' },
    want: [
      'v.repository: Required value',
      'v.directory: Invalid value: "/a/..": must be a relative path',
      `v.directory: Invalid value: "/a/..": must not contain '..'`,
    ],
  },
  { name: 'a directory may start with dots', value: { repository: 'r', directory: '..a' }, want: [] },
])('$name', ({ value, want }) => {
  expect(errorsOf<GitRepoVolumeSource>({ type: 'v1.GitRepoVolumeSource', value }, validateGitRepoVolumeSource)).toEqual(
    want,
  );
});
