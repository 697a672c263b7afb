import { expect, test } from 'vitest';
import { validateIp } from '../../../src/core/validate/validate-ip.ts';
import { errorsFor } from './volumes/errors-of.ts';

test('each message becomes an error', () => {
  const [first] = errorsFor({}, (validation) => validateIp('1', 'v', validation));
  expect(first).toMatch(/^v: Invalid value: "1": must be a valid IP address,/);
});

test('what is right is no error', () => {
  expect(errorsFor({}, (validation) => validateIp('1.2.3.4', 'v', validation))).toEqual([]);
});
