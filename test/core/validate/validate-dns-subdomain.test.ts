import { expect, test } from 'vitest';
import { validateDnsSubdomain } from '../../../src/core/validate/validate-dns-subdomain.ts';
import { errorsFor } from './volumes/errors-of.ts';

test('each message becomes an error', () => {
  const [first] = errorsFor({}, (validation) => validateDnsSubdomain('A', 'v', validation));
  expect(first).toMatch(/^v: Invalid value: "A": a lowercase RFC 1123 subdomain must/);
});

test('what is right is no error', () => {
  expect(errorsFor({}, (validation) => validateDnsSubdomain('a.b', 'v', validation))).toEqual([]);
});
