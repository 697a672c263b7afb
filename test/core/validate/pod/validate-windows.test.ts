import { expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { validateWindows } from '../../../../src/core/validate/pod/validate-windows.ts';
import { errorsOf } from '../volumes/errors-of.ts';

const OF_POD = {
  appArmorProfile: {},
  seLinuxOptions: {},
  seccompProfile: {},
  fsGroup: 0,
  fsGroupChangePolicy: '',
  sysctls: [{}],
  runAsUser: 0,
  runAsGroup: 0,
  supplementalGroups: [1],
  supplementalGroupsPolicy: '',
  seLinuxChangePolicy: '',
};
const OF_CONTAINER = {
  appArmorProfile: {},
  seLinuxOptions: {},
  seccompProfile: {},
  capabilities: {},
  readOnlyRootFilesystem: false,
  privileged: false,
  allowPrivilegeEscalation: false,
  procMount: '',
  runAsUser: 0,
  runAsGroup: 0,
};
const OF_BOTH = { windowsOptions: {}, runAsNonRoot: true };
const forbidden = (at: string) => `v.${at}: Forbidden: cannot be set for a windows pod`;

test.each([
  { name: 'nothing', spec: {}, want: [] },
  {
    name: 'what Windows has, too',
    spec: {
      hostNetwork: true,
      hostPID: false,
      securityContext: { ...OF_BOTH, sysctls: [] },
      containers: [{}, { securityContext: OF_BOTH }],
    },
    want: [],
  },
  {
    name: 'groups that were set to none',
    spec: { securityContext: { supplementalGroups: [] } },
    want: [forbidden('securityContext.supplementalGroups')],
  },
  {
    name: 'all that Linux alone has, in order',
    spec: {
      securityContext: OF_POD,
      hostUsers: true,
      hostPID: true,
      hostIPC: true,
      shareProcessNamespace: false,
      containers: [{ securityContext: OF_CONTAINER }],
      initContainers: [{}, { securityContext: { runAsUser: 1 } }],
    },
    want: [
      ...Object.keys(OF_POD).map((name) => `securityContext.${name}`),
      'hostUsers',
      'hostPID',
      'hostIPC',
      'shareProcessNamespace',
      'initContainers[1].securityContext.runAsUser',
      ...Object.keys(OF_CONTAINER).map((name) => `containers[0].securityContext.${name}`),
    ].map(forbidden),
  },
])('$name', ({ spec, want }) => {
  expect(errorsOf<PodSpec>({ type: 'v1.PodSpec', value: spec }, validateWindows)).toEqual(want);
});
