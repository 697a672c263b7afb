import { quote } from '../../text/quote.ts';
import { utf8Length } from '../../text/utf8-length.ts';
import { dnsLabelErrors } from '../content/dns-label-errors.ts';
import { dnsSubdomainErrors } from '../content/dns-subdomain-errors.ts';
import { invalid, required, tooLong } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

const MAX_DOMAIN = 253;
/** A domain, a slash, a namespace, a dot and a name. */
const MAX_NAME = MAX_DOMAIN + 1 + 63 + 1 + 253;

/** ValidateSignerName (core/validation/names.go:43). */
export function validateSignerName(signerName: string, path: string, { errors }: Validation): void {
  if (signerName === '') {
    errors.push(required(path, ''));
    return;
  }
  const [domain, rest, ...more] = signerName.split('/');
  if (domain === undefined || rest === undefined || more.length > 0) {
    const detail = "must be a fully qualified domain and path of the form 'example.com/signer-name'";
    errors.push(invalid(path, signerName, detail));
    return;
  }
  if (utf8Length(domain) > MAX_DOMAIN) errors.push(tooLong(path, MAX_DOMAIN));
  for (const detail of labelErrors(domain, dnsLabelErrors)) errors.push(invalid(path, domain, detail));
  if (!domain.includes('.')) {
    errors.push(invalid(path, domain, 'should be a domain with at least two segments separated by dots'));
  }
  for (const detail of labelErrors(rest, dnsSubdomainErrors)) errors.push(invalid(path, rest, detail));
  if (utf8Length(signerName) > MAX_NAME) errors.push(tooLong(path, MAX_NAME));
}

/** What is wrong with the first label that something is wrong with. */
function labelErrors(text: string, errorsOf: (label: string) => readonly string[]): readonly string[] {
  for (const label of text.split('.')) {
    const messages = errorsOf(label);
    if (messages.length > 0) return messages.map((message) => `validating label ${quote(label)}: ${message}`);
  }
  return [];
}
