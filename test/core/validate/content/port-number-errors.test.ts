import { expect, test } from 'vitest';
import { portNumberErrors } from '../../../../src/core/validate/content/port-number-errors.ts';

test.each([0, -1, 65536])('%d is no port', (port) => {
  expect(portNumberErrors(port)).toEqual(['must be between 1 and 65535, inclusive']);
});

test.each([1, 65535])('%d is a port', (port) => {
  expect(portNumberErrors(port)).toEqual([]);
});
