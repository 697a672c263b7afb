import { expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { validatePodSecurityContext } from '../../../../src/core/validate/pod/validate-pod-security-context.ts';
import { errorsOf } from '../volumes/errors-of.ts';

const ID = 'must be between 0 and 2147483647, inclusive';

test.each([
  { name: 'no context', context: undefined, want: [] },
  { name: 'an empty one', context: {}, want: [] },
  {
    name: 'nothing is wrong',
    context: {
      fsGroup: 0,
      runAsUser: 2147483647,
      runAsGroup: 1,
      supplementalGroups: [0, 0],
      sysctls: [{ name: 'a' }],
      fsGroupChangePolicy: 'OnRootMismatch',
      supplementalGroupsPolicy: 'Strict',
      seLinuxChangePolicy: 'MountOption',
      seccompProfile: { type: 'RuntimeDefault' },
    },
    want: [],
  },
  {
    name: 'everything is wrong, in order',
    context: {
      seLinuxChangePolicy: '',
      supplementalGroupsPolicy: 'x',
      appArmorProfile: {},
      windowsOptions: { runAsUserName: '' },
      seccompProfile: {},
      fsGroupChangePolicy: '',
      sysctls: [{}],
      supplementalGroups: [1, -1],
      runAsGroup: 2147483648,
      runAsUser: -1,
      fsGroup: -1,
    },
    want: [
      `v.fsGroup: Invalid value: -1: ${ID}`,
      `v.runAsUser: Invalid value: -1: ${ID}`,
      `v.runAsGroup: Invalid value: 2147483648: ${ID}`,
      `v.supplementalGroups[1]: Invalid value: -1: ${ID}`,
      'v.sysctls[0].name: Required value',
      'v.fsGroupChangePolicy: Unsupported value: "": supported values: "Always", "OnRootMismatch"',
      'v.seccompProfile.type: Required value: type is required when seccompProfile is set',
      'v.windowsOptions.runAsUserName: Invalid value: "": runAsUserName cannot be an empty string',
      'v.appArmorProfile.type: Required value: type is required when appArmorProfile is set',
      'v.supplementalGroupsPolicy: Unsupported value: "x": supported values: "Merge", "Strict"',
      'v.seLinuxChangePolicy: Unsupported value: "": supported values: "MountOption", "Recursive"',
    ],
  },
])('$name', ({ context, want }) => {
  const value = context === undefined ? {} : { securityContext: context };
  expect(errorsOf<PodSpec>({ type: 'v1.PodSpec', value }, validatePodSecurityContext)).toEqual(want);
});
