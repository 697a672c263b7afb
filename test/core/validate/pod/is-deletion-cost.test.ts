import { expect, test } from 'vitest';
import { isDeletionCost } from '../../../../src/core/validate/pod/is-deletion-cost.ts';

test.each(['0', '-0', '-00', '-007', '1', '2147483647', '-2147483648', `-${'0'.repeat(30)}1`])('%j is one', (text) => {
  expect(isDeletionCost(text)).toBe(true);
});

test.each(['', '-', '00', '007', '+1', ' 1', '1x', '1_0', '0x1', '2147483648', '-2147483649', '9'.repeat(30)])(
  '%j is none',
  (text) => {
    expect(isDeletionCost(text)).toBe(false);
  },
);
