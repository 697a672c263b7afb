import { expect, test } from 'vitest';
import { dnsLabelErrors } from '../../../../src/core/validate/content/dns-label-errors.ts';

const FORM =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";

const rows: { name: string; text: string; want: string[] }[] = [
  { name: 'nothing', text: '', want: [FORM] },
  { name: 'a line break at the end', text: 'a\n', want: [FORM] },
  { name: 'a subdomain', text: 'a.b', want: ['must not contain dots'] },
  { name: 'a dot at the end', text: 'a.', want: [FORM] },
  { name: 'a capital', text: 'A', want: [FORM] },
  { name: 'a dash at the start', text: '-a', want: [FORM] },
  { name: 'one byte too long', text: 'a'.repeat(64), want: ['must be no more than 63 characters'] },
  {
    name: 'a long subdomain',
    text: `${'a'.repeat(62)}.b`,
    want: ['must be no more than 63 characters', 'must not contain dots'],
  },
  { name: 'few characters of many bytes', text: 'é'.repeat(32), want: ['must be no more than 63 characters', FORM] },
  { name: 'as long as may be', text: 'a'.repeat(63), want: [] },
  { name: 'digits and dashes', text: '0--0', want: [] },
];

test.each(rows)('$name', ({ text, want }) => {
  expect(dnsLabelErrors(text)).toEqual(want);
});
