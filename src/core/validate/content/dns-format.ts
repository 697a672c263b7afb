import { regexError } from './regex-error.ts';

/* The expressions of util/validation/validation.go:155, in the words that the messages show. */

export const DNS_LABEL_FORMAT = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const DNS_SUBDOMAIN_FORMAT = `${DNS_LABEL_FORMAT}(\\.${DNS_LABEL_FORMAT})*`;
export const DNS_SUBDOMAIN = new RegExp(`^${DNS_SUBDOMAIN_FORMAT}$`);
export const DNS_SUBDOMAIN_RULE = regexError(
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and " +
    'end with an alphanumeric character',
  DNS_SUBDOMAIN_FORMAT,
  ['example.com'],
);
