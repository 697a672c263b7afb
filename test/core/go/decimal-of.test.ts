import { expect, test } from 'vitest';
import { decimalOf } from '../../../src/core/go/decimal-of.ts';
import { parseQuantity, type Quantity } from '../../../src/core/go/parse-quantity.ts';

test.each([
  { text: '1500m', unscaled: 1500n, exponent: -3 },
  { text: '-2k', unscaled: -2n, exponent: 3 },
  { text: '12345678901234567890', unscaled: 12345678901234567890n * 10n ** 9n, exponent: -9 },
  { text: '0.12345678901234567890', unscaled: 123456790n, exponent: -9 },
])('$text', ({ text, unscaled, exponent }) => {
  expect(decimalOf(parseQuantity(text) as Quantity)).toEqual({ unscaled, exponent });
});
