import type { Quantity } from './parse-quantity.ts';

const PLACES = 3;

/** The quantity without anything below a thousandth, rounded away from 0: RoundUp(Milli) (resource/quantity.go:582). */
export function roundUpToMilli(quantity: Quantity): Quantity {
  const { amount, format } = quantity;
  if (amount.kind === 'integer') {
    if (amount.scale >= -PLACES) return quantity;
    const value = divideAwayFromZero(amount.value, -amount.scale - PLACES);
    return { amount: { kind: 'integer', value, scale: -PLACES }, format, text: '' };
  }
  if (amount.scale <= PLACES) return { amount, format, text: '' };
  const unscaled = divideAwayFromZero(amount.unscaled, amount.scale - PLACES);
  return { amount: { kind: 'decimal', unscaled, scale: PLACES }, format, text: '' };
}

/** A number parsed from a text has at most nine decimal places. */
function divideAwayFromZero(number: bigint, places: number): bigint {
  const divisor = 10n ** BigInt(places);
  const quotient = number / divisor;
  if (number % divisor === 0n) return quotient;
  return number < 0n ? quotient - 1n : quotient + 1n;
}
