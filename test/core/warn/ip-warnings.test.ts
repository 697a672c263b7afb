import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../src/core/v1/types.ts';
import { ipWarnings } from '../../../src/core/warn/ip-warnings.ts';
import { decoded } from '../validate/decoded.ts';

test('IPv6 addresses that are not canonical, of name servers and then of hosts', () => {
  const ips = ['1.2.3.4', '::1', '2001:DB8::1', 'fe80:0:0:0:0:0:0:abc', 'no address'];
  const spec = { dnsConfig: { nameservers: ips }, hostAliases: ips.map((ip) => ({ ip })) };
  expect(ipWarnings(decoded<PodTemplateSpec>('v1.PodTemplateSpec', { spec }), 't')).toEqual([
    't.spec.dnsConfig.nameservers[2]: IPv6 address "2001:DB8::1" should be in RFC 5952 canonical format ("2001:db8::1")',
    't.spec.dnsConfig.nameservers[3]: IPv6 address "fe80:0:0:0:0:0:0:abc" should be in RFC 5952 canonical format ("fe80::abc")',
    't.spec.hostAliases[2].ip: IPv6 address "2001:DB8::1" should be in RFC 5952 canonical format ("2001:db8::1")',
    't.spec.hostAliases[3].ip: IPv6 address "fe80:0:0:0:0:0:0:abc" should be in RFC 5952 canonical format ("fe80::abc")',
  ]);
});

test('no DNS configuration', () => {
  expect(ipWarnings(decoded<PodTemplateSpec>('v1.PodTemplateSpec', {}), 't')).toEqual([]);
});
