import { expect, test } from 'vitest';
import { canonicalQuantity } from '../../../src/core/go/canonical-quantity.ts';
import { parseQuantity, type Quantity } from '../../../src/core/go/parse-quantity.ts';
import { roundUpToMilli } from '../../../src/core/go/round-up-to-milli.ts';

function quantity(text: string): Quantity {
  const parsed = parseQuantity(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

test.each([
  { name: 'what is no finer stays what it was written as', text: '1500m', want: '1500m' },
  { name: 'whole', text: '2Gi', want: '2Gi' },
  { name: 'up', text: '1n', want: '1m' },
  { name: 'away from 0', text: '-1000001u', want: '-1001m' },
  { name: 'exactly', text: '2000u', want: '2m' },
  { name: 'in its own format', text: '1e-9', want: '1e-3' },
  { name: 'a binary one that was too fine', text: '0.1Ki', want: '102400m' },
  { name: 'a decimal, up', text: '12345678901234567890.0001', want: '12345678901234567890001m' },
  { name: 'a decimal, away from 0', text: '-12345678901234567890.0001', want: '-12345678901234567890001m' },
  { name: 'a decimal that is whole', text: '12345678901234567890.000', want: '12345678901234567890' },
  { name: 'a zero of few places', text: '0.00Ki', want: '0' },
])('$name: $text', ({ text, want }) => {
  expect(canonicalQuantity(roundUpToMilli(quantity(text)))).toBe(want);
});

test('a quantity that is no finer is the same object', () => {
  const given = quantity('100m');
  expect(roundUpToMilli(given)).toBe(given);
});

test('the text of a decimal is not kept, whatever its places', () => {
  const { amount, text } = roundUpToMilli(quantity('0.0Ki'));
  expect({ amount, text }).toEqual({ amount: { kind: 'decimal', unscaled: 0n, scale: 1 }, text: '' });
});
