import { expect, test } from 'vitest';
import { validateDnsLabel } from '../../../src/core/validate/validate-dns-label.ts';
import { errorsFor } from './volumes/errors-of.ts';

test('each message becomes an error', () => {
  const [first] = errorsFor({}, (validation) => validateDnsLabel('A.b', 'v', validation));
  expect(first).toMatch(/^v: Invalid value: "A.b": a lowercase RFC 1123 label must/);
});

test('what is right is no error', () => {
  expect(errorsFor({}, (validation) => validateDnsLabel('a', 'v', validation))).toEqual([]);
});
