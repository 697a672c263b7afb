import { expect, test } from 'vitest';
import { compareQuantity, quantitySign } from '../../../src/core/go/compare-quantity.ts';
import { parseQuantity, type Quantity } from '../../../src/core/go/parse-quantity.ts';

function quantity(text: string): Quantity {
  const parsed = parseQuantity(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

test.each([
  { left: '0', right: '0.0', order: 0 },
  { left: '0e9', right: '-0n', order: 0 },
  { left: '1', right: '1000m', order: 0 },
  { left: '1Gi', right: '1073741824', order: 0 },
  { left: '1.000000001', right: '1', order: 1 },
  { left: '999m', right: '1', order: -1 },
  { left: '0', right: '-1n', order: 1 },
  { left: '-1', right: '0', order: -1 },
  { left: '-2', right: '-1', order: -1 },
  { left: '-1e2147483647', right: '-1n', order: -1 },
  { left: '1e2147483647', right: '9e2147483646', order: 1 },
  { left: '1000000000000000000000', right: '1e21', order: 0 },
  { left: '1000000000000000000001', right: '1e21', order: 1 },
  { left: '12345678901234567890', right: '9', order: 1 },
])('$left beside $right', ({ left, right, order }) => {
  const [a, b] = [quantity(left), quantity(right)];
  expect([compareQuantity(a, b), compareQuantity(b, a)]).toEqual([order, order === 0 ? 0 : -order]);
});

test.each([
  { text: '-1n', sign: -1 },
  { text: '-0', sign: 0 },
  { text: '12345678901234567890', sign: 1 },
])('the sign of $text', ({ text, sign }) => {
  expect(quantitySign(quantity(text))).toBe(sign);
});
