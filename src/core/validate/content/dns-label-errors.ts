import { DNS_LABEL_FORMAT, DNS_SUBDOMAIN } from './dns-format.ts';
import { maxLengthErrors } from './max-length-errors.ts';
import { regexError } from './regex-error.ts';

const LABEL = new RegExp(`^${DNS_LABEL_FORMAT}$`);
const RULE =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with " +
  'an alphanumeric character';

/** IsDNS1123Label (util/validation/validation.go:167). */
export function dnsLabelErrors(text: string): string[] {
  const errors = maxLengthErrors(text, 63);
  if (LABEL.test(text)) return errors;
  const onlyItsDots = DNS_SUBDOMAIN.test(text);
  errors.push(onlyItsDots ? 'must not contain dots' : regexError(RULE, DNS_LABEL_FORMAT, ['my-name', '123-abc']));
  return errors;
}
