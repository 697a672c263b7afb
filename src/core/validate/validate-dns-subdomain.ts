import { dnsSubdomainErrors } from './content/dns-subdomain-errors.ts';
import { invalid } from './field-errors.ts';
import type { Validation } from './validation.ts';

/** ValidateDNS1123Subdomain (core/validation/validation.go:193). */
export function validateDnsSubdomain(value: string, path: string, { errors }: Validation): void {
  for (const message of dnsSubdomainErrors(value)) errors.push(invalid(path, value, message));
}
