import { expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { validateWindowsHostProcess } from '../../../../src/core/validate/pod/validate-windows-host-process.ts';
import { errorsOf } from '../volumes/errors-of.ts';

const ALL =
  'v: Invalid value: "": If pod contains any hostProcess containers then all containers must be HostProcess containers';
const NETWORK =
  'v.hostNetwork: Invalid value: false: hostNetwork must be true if pod contains any hostProcess containers';
const of = (hostProcess?: boolean) => ({
  securityContext: { windowsOptions: { ...(hostProcess !== undefined && { hostProcess }) } },
});
const differs = (at: string, pod: boolean) =>
  `v.${at}.securityContext.windowsOptions.hostProcess: Invalid value: ${!pod}: pod hostProcess value must be identical if ` +
  `both are specified, was ${pod}`;

test.each([
  { name: 'nothing', spec: { containers: [{}, { securityContext: {} }, of()] }, want: [] },
  { name: 'no container, whatever the Pod says', spec: of(true), want: [] },
  { name: 'all from the Pod', spec: { ...of(true), containers: [{}, of(), of(true)], hostNetwork: true }, want: [] },
  { name: 'none', spec: { ...of(false), containers: [{}, of(false)] }, want: [] },
  { name: 'some', spec: { containers: [of(true)], initContainers: [{}] }, want: [ALL, NETWORK] },
  { name: 'all, in a network of the Pod’s own', spec: { containers: [of(true)] }, want: [NETWORK] },
  {
    name: 'one against the Pod',
    spec: { ...of(true), containers: [of(false), of(true)], hostNetwork: true },
    want: [differs('containers[0]', true), ALL],
  },
  {
    name: 'all against the Pod',
    spec: { ...of(false), containers: [of(true)], ephemeralContainers: [of(true)], hostNetwork: true },
    want: [differs('containers[0]', false), differs('ephemeralContainers[0]', false)],
  },
])('$name', ({ spec, want }) => {
  expect(errorsOf<PodSpec>({ type: 'v1.PodSpec', value: spec }, validateWindowsHostProcess)).toEqual(want);
});
