import { expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { validateLinux } from '../../../../src/core/validate/pod/validate-linux.ts';
import { errorsOf } from '../volumes/errors-of.ts';

const windows = { securityContext: { windowsOptions: {} } };

test.each([
  { name: 'nothing', spec: {}, want: [] },
  { name: 'Linux alone', spec: { securityContext: {}, containers: [{}, { securityContext: {} }] }, want: [] },
  {
    name: 'options for Windows everywhere',
    spec: { ...windows, containers: [{}, windows], initContainers: [windows], ephemeralContainers: [windows] },
    want: ['', 'initContainers[0].', 'containers[1].', 'ephemeralContainers[0].'].map(
      (at) => `v.${at}securityContext.windowsOptions: Forbidden: windows options cannot be set for a linux pod`,
    ),
  },
])('$name', ({ spec, want }) => {
  expect(errorsOf<PodSpec>({ type: 'v1.PodSpec', value: spec }, validateLinux)).toEqual(want);
});
