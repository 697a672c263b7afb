import { type Decimal, decimalOf } from './decimal-of.ts';
import type { Quantity } from './parse-quantity.ts';

/** Below, equal or above: Quantity.Cmp (apimachinery/pkg/api/resource/quantity.go:585). */
export function compareQuantity(left: Quantity, right: Quantity): -1 | 0 | 1 {
  const [a, b] = [decimalOf(left), decimalOf(right)];
  const [signA, signB] = [signOf(a.unscaled), signOf(b.unscaled)];
  if (signA !== signB || signA === 0) return order(signA, signB);
  // Only numbers about as long as each other are written out: an exponent may be two thousand millions.
  const longer = lengthOf(a) - lengthOf(b);
  if (Math.abs(longer) > INEXACT) return order(longer * signA, 0);
  const shift = a.exponent - b.exponent;
  const [x, y] = [a.unscaled * 10n ** BigInt(Math.max(shift, 0)), b.unscaled * 10n ** BigInt(Math.max(-shift, 0))];
  return order(x, y);
}

/** -1, 0 or 1. */
export function quantitySign(quantity: Quantity): -1 | 0 | 1 {
  return signOf(decimalOf(quantity).unscaled);
}

/** By how much two lengths may be wrong together. */
const INEXACT = 3;

/**
 * Digits before the decimal point, below 0 for a small fraction. Counted in base 16, since a number of a million digits
 * takes half a second to be written in base 10.
 */
function lengthOf({ unscaled, exponent }: Decimal): number {
  return unscaled.toString(16).length * Math.log10(16) + exponent;
}

function signOf(number: bigint): -1 | 0 | 1 {
  return order(number, 0n);
}

function order<T extends number | bigint>(left: T, right: T): -1 | 0 | 1 {
  return left < right ? -1 : left > right ? 1 : 0;
}
