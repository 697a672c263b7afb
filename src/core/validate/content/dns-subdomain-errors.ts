import { DNS_SUBDOMAIN, DNS_SUBDOMAIN_FORMAT } from './dns-format.ts';
import { maxLengthErrors } from './max-length-errors.ts';
import { regexError } from './regex-error.ts';

const RULE =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and " +
  'end with an alphanumeric character';

/** IsDNS1123Subdomain (util/validation/validation.go:198). */
export function dnsSubdomainErrors(text: string): string[] {
  const errors = maxLengthErrors(text, 253);
  if (!DNS_SUBDOMAIN.test(text)) errors.push(regexError(RULE, DNS_SUBDOMAIN_FORMAT, ['example.com']));
  return errors;
}
