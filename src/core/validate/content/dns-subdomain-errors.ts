import { DNS_SUBDOMAIN, DNS_SUBDOMAIN_RULE } from './dns-format.ts';
import { maxLengthErrors } from './max-length-errors.ts';

/** IsDNS1123Subdomain (util/validation/validation.go:198). */
export function dnsSubdomainErrors(text: string): string[] {
  const errors = maxLengthErrors(text, 253);
  if (!DNS_SUBDOMAIN.test(text)) errors.push(DNS_SUBDOMAIN_RULE);
  return errors;
}
