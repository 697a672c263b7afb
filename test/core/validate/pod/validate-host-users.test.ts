import { expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { validateHostUsers } from '../../../../src/core/validate/pod/validate-host-users.ts';
import { errorsOf } from '../volumes/errors-of.ts';

const namespaces = { hostNetwork: true, hostPID: true, hostIPC: true };
const devices = [{}, { volumeDevices: [{ name: 'a' }, { name: 'b' }] }];
const DETAIL = 'Forbidden: when `hostUsers` is false';

test.each([
  { name: 'the Node’s users by default', spec: { ...namespaces, containers: devices }, want: [] },
  { name: 'the Node’s users', spec: { hostUsers: true, ...namespaces, containers: devices }, want: [] },
  { name: 'users of its own alone', spec: { hostUsers: false, containers: [{}] }, want: [] },
  {
    name: 'users of its own with what is the Node’s',
    spec: { hostUsers: false, ...namespaces, containers: devices, initContainers: devices },
    want: ['hostNetwork', 'HostPID', 'HostIPC', 'initContainers[1].volumeDevices', 'containers[1].volumeDevices'].map(
      (field) => `v.${field}: ${DETAIL}`,
    ),
  },
  {
    name: 'what the stored one has, too',
    spec: { hostUsers: false, ...namespaces, containers: devices },
    allowed: { userNamespacesWithHostNetwork: true, userNamespacesWithVolumeDevices: true },
    want: [`v.HostPID: ${DETAIL}`, `v.HostIPC: ${DETAIL}`],
  },
])('$name', ({ spec, allowed, want }) => {
  const given = { type: 'v1.PodSpec', value: spec, ...(allowed && { allowed }) };
  expect(errorsOf<PodSpec>(given, validateHostUsers)).toEqual(want);
});
