import { expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { validateHostAliases } from '../../../../src/core/validate/pod/validate-host-aliases.ts';
import { DNS_SUBDOMAIN, errorsOf } from '../volumes/errors-of.ts';

test('addresses and names', () => {
  const hostAliases = [
    { ip: '1.2.3.4', hostnames: ['a', 'B', 'a'] },
    { ip: '::ffff:1.2.3.4' },
    { ip: '01.2.3.4', hostnames: ['a_b'] },
    {},
  ];
  const errors = errorsOf<PodSpec>({ type: 'v1.PodSpec', value: { hostAliases } }, (spec, path, validation) =>
    validateHostAliases(spec.hostAliases, path, validation),
  );
  expect(errors).toEqual([
    `v[0].hostnames[1]: Invalid value: "B": ${DNS_SUBDOMAIN}`,
    'v[1].ip: Invalid value: "::ffff:1.2.3.4": must not be an IPv4-mapped IPv6 address',
    'v[2].ip: Invalid value: "01.2.3.4": must not have leading 0s',
    `v[2].hostnames[0]: Invalid value: "a_b": ${DNS_SUBDOMAIN}`,
    'v[3].ip: Invalid value: "": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)',
  ]);
});
