import { maxLengthErrors } from './max-length-errors.ts';
import { regexError } from './regex-error.ts';

const LABEL_FORMAT = '_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?';
const FORMAT = `${LABEL_FORMAT}(\\.${LABEL_FORMAT})*`;
const SUBDOMAIN = new RegExp(`^${FORMAT}$`);
const RULE =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start " +
  'and end with an alphanumeric character';

/** IsDNS1123SubdomainWithUnderscore (util/validation/validation.go:211). */
export function dnsSubdomainWithUnderscoreErrors(text: string): string[] {
  const errors = maxLengthErrors(text, 253);
  if (!SUBDOMAIN.test(text)) errors.push(regexError(RULE, FORMAT, ['example.com']));
  return errors;
}
