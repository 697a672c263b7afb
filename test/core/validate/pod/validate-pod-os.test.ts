import { expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { validatePodOs } from '../../../../src/core/validate/pod/validate-pod-os.ts';
import { errorsOf } from '../volumes/errors-of.ts';

const both = { hostPID: true, securityContext: { windowsOptions: {} } };

test.each([
  { name: 'any', spec: both, want: [] },
  { name: 'one without a name', spec: { ...both, os: {} }, want: ['v.os.name: Required value'] },
  {
    name: 'an unknown one',
    spec: { ...both, os: { name: 'Linux' } },
    want: ['v.os: Unsupported value: "Linux": supported values: "linux", "windows"'],
  },
  {
    name: 'Linux',
    spec: { ...both, os: { name: 'linux' } },
    want: ['v.securityContext.windowsOptions: Forbidden: windows options cannot be set for a linux pod'],
  },
  {
    name: 'Windows',
    spec: { ...both, os: { name: 'windows' } },
    want: ['v.hostPID: Forbidden: cannot be set for a windows pod'],
  },
])('$name', ({ spec, want }) => {
  expect(errorsOf<PodSpec>({ type: 'v1.PodSpec', value: spec }, validatePodOs)).toEqual(want);
});
