import { expect, test } from 'vitest';
import { dnsSubdomainErrors } from '../../../../src/core/validate/content/dns-subdomain-errors.ts';

const FORM =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

const rows: { name: string; text: string; want: string[] }[] = [
  { name: 'nothing', text: '', want: [FORM] },
  { name: 'an empty label', text: 'a..b', want: [FORM] },
  { name: 'an underscore', text: 'a_b', want: [FORM] },
  { name: 'one byte too long', text: 'a'.repeat(254), want: ['must be no more than 253 characters'] },
  { name: 'long and wrong', text: 'A'.repeat(254), want: ['must be no more than 253 characters', FORM] },
  { name: 'a label as long as the whole may be', text: 'a'.repeat(253), want: [] },
  { name: 'some labels', text: 'a-1.b.0', want: [] },
];

test.each(rows)('$name', ({ text, want }) => {
  expect(dnsSubdomainErrors(text)).toEqual(want);
});
