import type { Quantity } from './parse-quantity.ts';

/** Powers of ten Go multiplies by at once, so that an overflow leaves the low 64 bits; by others it leaves 0. */
const AT_ONCE = [1, 2, 3, 6, 9];
const MAX = 2n ** 63n - 1n;

/**
 * The quantity in units of 10^-places as Go has it, with all that it does to numbers beyond an int64:
 * Value and MilliValue (apimachinery/pkg/api/resource/quantity.go:814).
 */
export function scaledValue({ amount }: Quantity, places: 0 | 3): bigint {
  return amount.kind === 'integer'
    ? scaledInteger(amount.value, amount.scale + places)
    : scaledDecimal(amount.unscaled, amount.scale - places);
}

/** Rounded away from 0 (amount.go:95). */
function scaledInteger(value: bigint, shift: number): bigint {
  if (shift < 0) {
    const divisor = 10n ** BigInt(-shift);
    const away = value < 0n ? -1n : 1n;
    return value / divisor + (value % divisor === 0n ? 0n : away);
  }
  // No number has so many zeros and room for another digit.
  if (shift > 18) return 0n;
  const scaled = value * 10n ** BigInt(shift);
  const wrapped = BigInt.asIntN(64, scaled);
  return wrapped === scaled || AT_ONCE.includes(shift) ? wrapped : 0n;
}

/** Meant to be rounded up, but one is added to what was cut off towards 0 (scale_int.go:43). */
function scaledDecimal(unscaled: bigint, shift: number): bigint {
  if (unscaled === 0n) return 0n;
  const low = BigInt.asIntN(64, unscaled);
  if (shift <= 0) return BigInt.asIntN(64, low * 10n ** BigInt(-shift));
  const divisor = 10n ** BigInt(shift);
  const number = unscaled < MAX ? low : unscaled;
  return BigInt.asIntN(64, number / divisor + (number % divisor === 0n ? 0n : 1n));
}
