import { utf8Length } from '../../text/utf8-length.ts';
import { DNS_SUBDOMAIN, DNS_SUBDOMAIN_RULE } from './dns-format.ts';
import { regexError } from './regex-error.ts';

const NAME_FORMAT = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const NAME = new RegExp(`^${NAME_FORMAT}$`);
const NAME_RULE = regexError(
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
  NAME_FORMAT,
  ['MyName', 'my.name', '123-abc'],
);
const MAX_NAME = 63;
const MAX_PREFIX = 253;

/**
 * Why a text is no label key, in the API server's words; empty where it is one (apimachinery content/kube.go:43).
 * IsQualifiedName is the same, texts included (util/validation/validation.go:36).
 */
export function labelKeyErrors(key: string): string[] {
  const parts = key.split('/');
  if (parts.length > 2) {
    return [`a valid label key ${NAME_RULE} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`];
  }
  const name = parts.at(-1) as string;
  return [...(parts.length === 2 ? prefixErrors(parts[0] as string) : []), ...nameErrors(name)];
}

function prefixErrors(prefix: string): string[] {
  if (prefix === '') return ['prefix part must be non-empty'];
  const errors: string[] = [];
  if (utf8Length(prefix) > MAX_PREFIX) errors.push(`prefix part must be no more than ${MAX_PREFIX} bytes`);
  if (!DNS_SUBDOMAIN.test(prefix)) errors.push(`prefix part ${DNS_SUBDOMAIN_RULE}`);
  return errors;
}

function nameErrors(name: string): string[] {
  const errors: string[] = [];
  if (name === '') errors.push('name part must be non-empty');
  else if (utf8Length(name) > MAX_NAME) errors.push(`name part must be no more than ${MAX_NAME} bytes`);
  if (!NAME.test(name)) errors.push(`name part ${NAME_RULE}`);
  return errors;
}
