import type { Quantity, QuantityFormat } from './parse-quantity.ts';

const SUFFIXES: Readonly<Record<number, string>> = {
  '-9': 'n',
  '-6': 'u',
  '-3': 'm',
  '3': 'k',
  '6': 'M',
  '9': 'G',
  '12': 'T',
  '15': 'P',
  '18': 'E',
};
const BINARY_SUFFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/** The text a quantity is encoded and stored as: CanonicalizeBytes (apimachinery/pkg/api/resource/quantity.go:425). */
export function canonicalQuantity({ amount, format, text }: Quantity): string {
  // What the parser took for canonical stays, even "+5".
  if (text !== '') return text;
  if (amount.kind === 'integer') return canonicalNumber(amount.value, amount.scale, format);
  return canonicalNumber(amount.unscaled, -amount.scale, format);
}

function canonicalNumber(value: bigint, exponent: number, format: QuantityFormat): string {
  if (value === 0n) return '0';
  if (format !== 'BinarySI') return canonicalDecimal(value, exponent, format);
  const integer = integerOf(value, exponent);
  // Binary suffixes are for whole numbers from 1024.
  if (integer === undefined || (integer > -1024n && integer < 1024n)) {
    return canonicalDecimal(value, exponent, 'DecimalSI');
  }
  let [mantissa, factors] = [integer, 0];
  while (mantissa % 1024n === 0n) [mantissa, factors] = [mantissa / 1024n, factors + 1];
  return `${mantissa}${BINARY_SUFFIXES[factors]}`;
}

function canonicalDecimal(value: bigint, exponent: number, format: QuantityFormat): string {
  const digits = String(value);
  const mantissa = digits.replace(/0+$/, '');
  const power = exponent + digits.length - mantissa.length;
  const padding = ((power % 3) + 3) % 3;
  const padded = mantissa + '0'.repeat(padding);
  const thousands = power - padding;
  if (format === 'DecimalExponent') return thousands === 0 ? padded : `${padded}e${thousands}`;
  // There is no suffix from 10^21: Go then writes none, and "1000E" becomes "1" (suffix.go:155).
  return `${padded}${SUFFIXES[thousands] ?? ''}`;
}

/** A binary quantity's exponent is 0 or, where it was parsed as a decimal, negative. */
function integerOf(value: bigint, exponent: number): bigint | undefined {
  const divisor = 10n ** BigInt(-exponent);
  return value % divisor === 0n ? value / divisor : undefined;
}
