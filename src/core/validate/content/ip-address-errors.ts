import { parseIpAddress } from './ip-address.ts';

/** IsValidIPForLegacyField (util/validation/ip.go:83), strict since Kubernetes 1.36. */
export function ipAddressErrors(text: string): string[] {
  const address = parseIpAddress(text);
  if (address === undefined) return ['must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)'];
  if (address.hasExtraZeros) return ['must not have leading 0s'];
  return address.isMapped ? ['must not be an IPv4-mapped IPv6 address'] : [];
}
