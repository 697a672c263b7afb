import type { HostAlias } from '../../v1/types.ts';
import { validateDnsSubdomain } from '../validate-dns-subdomain.ts';
import { validateIp } from '../validate-ip.ts';
import type { Validation } from '../validation.ts';

/** ValidateHostAliases (core/validation/validation.go:4460). */
export function validateHostAliases(hostAliases: readonly HostAlias[], path: string, validation: Validation): void {
  for (const [index, { ip, hostnames }] of hostAliases.entries()) {
    validateIp(ip, `${path}[${index}].ip`, validation);
    for (const [at, hostname] of hostnames.entries()) {
      validateDnsSubdomain(hostname, `${path}[${index}].hostnames[${at}]`, validation);
    }
  }
}
