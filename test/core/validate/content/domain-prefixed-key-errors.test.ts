import { expect, test } from 'vitest';
import { domainPrefixedKeyErrors } from '../../../../src/core/validate/content/domain-prefixed-key-errors.ts';

const rows: { name: string; text: string; want: string[] }[] = [
  { name: 'no prefix', text: 'a', want: ['must be a domain-prefixed key (such as "acme.io/foo")'] },
  { name: 'a wrong key', text: '/a', want: ['prefix part must be non-empty'] },
  { name: 'a prefix', text: 'a/b', want: [] },
];

test.each(rows)('$name', ({ text, want }) => {
  expect(domainPrefixedKeyErrors(text)).toEqual(want);
});
