import { quote } from '../text/quote.ts';
import type { PodTemplateSpec } from '../v1/types.ts';
import { parseIpAddress } from '../validate/content/ip-address.ts';

/** IPv6 addresses that are written otherwise than is the rule (api/pod/warnings.go:369). */
export function ipWarnings({ spec }: PodTemplateSpec, path: string): string[] {
  const nameservers = spec.dnsConfig?.nameservers ?? [];
  return [
    ...nameservers.flatMap((ip, index) => warningsOfIp(ip, `${path}.spec.dnsConfig.nameservers[${index}]`)),
    ...spec.hostAliases.flatMap(({ ip }, index) => warningsOfIp(ip, `${path}.spec.hostAliases[${index}].ip`)),
  ];
}

/** GetWarningsForIP (util/validation/ip.go:105). What else it warns of has not passed the validation since 1.36. */
function warningsOfIp(ip: string, path: string): string[] {
  const address = parseIpAddress(ip);
  if (address?.isIpv6 !== true || address.canonical === ip) return [];
  const [written, canonical] = [quote(ip), quote(address.canonical)];
  return [`${path}: IPv6 address ${written} should be in RFC 5952 canonical format (${canonical})`];
}
