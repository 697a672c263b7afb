import { expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { validateHostSysctl } from '../../../../src/core/validate/pod/validate-host-sysctl.ts';
import { errorsOf } from '../volumes/errors-of.ts';

const errorsWith = (spec: object, name: string) =>
  errorsOf<PodSpec>({ type: 'v1.PodSpec', value: spec }, (spec, path, validation) =>
    validateHostSysctl({ name, value: '', spec }, path, validation),
  );

test.each(['net.a', 'net/ipv4/conf/eno2.100/x', 'net.*', 'net.a*b\n*c'])('%j is the network’s', (name) => {
  const want = [`v: Invalid value: ${JSON.stringify(name)}: may not be specified when 'hostNetwork' is true`];
  expect(errorsWith({ hostNetwork: true }, name)).toEqual(want);
  expect(errorsWith({ hostIPC: true }, name)).toEqual([]);
});

test.each(['kernel.sem', 'kernel/shmall', 'kernel.shm*', 'kernel.msg*', 'fs.mqueue.a', 'fs/mqueue/a.b'])(
  '%j is of the communication between processes',
  (name) => {
    const want = [`v: Invalid value: "${name}": may not be specified when 'hostIPC' is true`];
    expect(errorsWith({ hostNetwork: true, hostIPC: true }, name)).toEqual(want);
    expect(errorsWith({ hostNetwork: true }, name)).toEqual([]);
  },
);

test.each(['', 'net', 'network.a', 'net*', 'kernel.shmx', 'fs.mqueue', 'user.a', 'kernel.domainname', '.a/b'])(
  '%j is neither’s',
  (name) => {
    expect(errorsWith({ hostNetwork: true, hostIPC: true }, name)).toEqual([]);
  },
);
