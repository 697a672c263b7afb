import { type Decimal, decimalOf } from './decimal-of.ts';
import type { Quantity } from './parse-quantity.ts';

/** Below, equal or above: Quantity.Cmp (apimachinery/pkg/api/resource/quantity.go:585). */
export function compareQuantity(left: Quantity, right: Quantity): -1 | 0 | 1 {
  const [a, b] = [decimalOf(left), decimalOf(right)];
  const [signA, signB] = [signOf(a.unscaled), signOf(b.unscaled)];
  if (signA !== signB || signA === 0) return order(signA, signB);
  // Only numbers as long as each other are written out: an exponent may be two thousand millions.
  const [longA, longB] = [lengthOf(a), lengthOf(b)];
  if (longA !== longB) return order(longA * signA, longB * signB);
  const shift = a.exponent - b.exponent;
  const [x, y] = [a.unscaled * 10n ** BigInt(Math.max(shift, 0)), b.unscaled * 10n ** BigInt(Math.max(-shift, 0))];
  return order(x, y);
}

/** -1, 0 or 1. */
export function quantitySign(quantity: Quantity): -1 | 0 | 1 {
  return signOf(decimalOf(quantity).unscaled);
}

/** Digits before the decimal point, below 0 for a small fraction. */
function lengthOf({ unscaled, exponent }: Decimal): number {
  return String(unscaled < 0n ? -unscaled : unscaled).length + exponent;
}

function signOf(number: bigint): -1 | 0 | 1 {
  return order(number, 0n);
}

function order<T extends number | bigint>(left: T, right: T): -1 | 0 | 1 {
  return left < right ? -1 : left > right ? 1 : 0;
}
