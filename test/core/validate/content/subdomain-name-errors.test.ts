import { expect, test } from 'vitest';
import { subdomainNameErrors } from '../../../../src/core/validate/content/subdomain-name-errors.ts';

const rows: { name: string; text: string; isPrefix: boolean; valid: boolean }[] = [
  { name: 'a name ends in no dash', text: 'a-', isPrefix: false, valid: false },
  { name: 'a start may', text: 'a-', isPrefix: true, valid: true },
  { name: 'nor does the byte before it matter', text: 'a/-', isPrefix: true, valid: true },
  { name: 'nor that there are two', text: 'a--', isPrefix: true, valid: true },
  { name: 'but only that byte is left out', text: 'aé-', isPrefix: true, valid: false },
  { name: 'a dash alone is no start', text: '-', isPrefix: true, valid: false },
  { name: 'a start without a dash is a name', text: 'a/', isPrefix: true, valid: false },
  { name: 'the dash does not count', text: `${'a'.repeat(253)}-`, isPrefix: true, valid: true },
];

test.each(rows)('$name', ({ text, isPrefix, valid }) => {
  expect(subdomainNameErrors(text, isPrefix).length === 0).toBe(valid);
});
