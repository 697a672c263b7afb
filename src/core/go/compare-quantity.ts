import type { Quantity } from './parse-quantity.ts';

/** unscaled × 10^exponent */
interface Decimal {
  readonly unscaled: bigint;
  readonly exponent: number;
}

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

const MAX = 2n ** 63n - 1n;

/** The quantity in units of 10^-places, rounded away from 0 and kept within an int64: Value and MilliValue. */
export function quantityValue(quantity: Quantity, places: 0 | 3): bigint {
  const { unscaled, exponent } = decimalOf(quantity);
  const shift = exponent + places;
  if (unscaled === 0n) return 0n;
  const digits = String(unscaled).length;
  if (shift + digits > 25) return unscaled < 0n ? -MAX : MAX;
  if (shift >= 0) return clamp(unscaled * 10n ** BigInt(shift));
  const away = unscaled < 0n ? -1n : 1n;
  if (-shift > digits) return away;
  const divisor = 10n ** BigInt(-shift);
  return clamp(unscaled / divisor + (unscaled % divisor === 0n ? 0n : away));
}

function decimalOf({ amount }: Quantity): Decimal {
  return amount.kind === 'integer'
    ? { unscaled: amount.value, exponent: amount.scale }
    : { unscaled: amount.unscaled, exponent: -amount.scale };
}

/** Digits before the decimal point, below 0 for a small fraction. */
function lengthOf({ unscaled, exponent }: Decimal): number {
  return String(unscaled < 0n ? -unscaled : unscaled).length + exponent;
}

function signOf(number: bigint): -1 | 0 | 1 {
  return order(number, 0n);
}

function clamp(number: bigint): bigint {
  return number > MAX ? MAX : number < -MAX ? -MAX : number;
}

function order<T extends number | bigint>(left: T, right: T): -1 | 0 | 1 {
  return left < right ? -1 : left > right ? 1 : 0;
}
