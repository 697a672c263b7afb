import { compareQuantity, quantitySign } from './compare-quantity.ts';
import { decimalOf } from './decimal-of.ts';
import type { Quantity } from './parse-quantity.ts';

/** Decimal places one number is moved by to be added to another one, beyond which Go would need gigabytes. */
const MAX_SHIFT = 100_000;

/**
 * The sum, in the format of the first unless that is 0:
 * Quantity.Add (apimachinery/pkg/api/resource/quantity.go:601).
 */
export function addQuantity(left: Quantity, right: Quantity): Quantity {
  const format = quantitySign(left) === 0 ? right.format : left.format;
  const [a, b] = [decimalOf(left), decimalOf(right)];
  const exponent = Math.min(a.exponent, b.exponent);
  const [shiftA, shiftB] = [a.exponent - exponent, b.exponent - exponent];
  // The smaller one would not be seen in such a sum.
  if (Math.max(shiftA, shiftB) > MAX_SHIFT) return { ...(compareQuantity(left, right) < 0 ? right : left), format };
  const unscaled = a.unscaled * 10n ** BigInt(shiftA) + b.unscaled * 10n ** BigInt(shiftB);
  return { amount: { kind: 'decimal', unscaled, scale: -exponent }, format, text: '' };
}
