import { expect, test } from 'vitest';
import { dnsSubdomainWithUnderscoreErrors } from '../../../../src/core/validate/content/dns-subdomain-with-underscore-errors.ts';

const FORM =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*')";

const rows: { name: string; text: string; want: string[] }[] = [
  { name: 'only an underscore', text: '_', want: [FORM] },
  { name: 'an underscore at the end', text: 'a_', want: [FORM] },
  { name: 'one byte too long', text: 'a'.repeat(254), want: ['must be no more than 253 characters'] },
  { name: 'underscores within and before', text: '_a_b._c', want: [] },
];

test.each(rows)('$name', ({ text, want }) => {
  expect(dnsSubdomainWithUnderscoreErrors(text)).toEqual(want);
});
