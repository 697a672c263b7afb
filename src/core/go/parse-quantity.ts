import { parseInt64 } from '../text/parse-int64.ts';

/**
 * A quantity as Go holds it in memory, which is not only its value: "0.1" and "100m" are two, and so are "1Gi" and "1024Mi".
 * Small ones are an integer with a decimal exponent, the others an `inf.Dec`.
 */
export interface Quantity {
  readonly amount: QuantityAmount;
  readonly format: QuantityFormat;
  /** The text it was read from where the parser takes that for canonical, else empty. */
  readonly text: string;
}

export type QuantityAmount =
  /** value × 10^scale */
  | { readonly kind: 'integer'; readonly value: bigint; readonly scale: number }
  /** unscaled × 10^-scale */
  | { readonly kind: 'decimal'; readonly unscaled: bigint; readonly scale: number };

/** Empty where there was nothing to parse. */
export type QuantityFormat = 'DecimalSI' | 'BinarySI' | 'DecimalExponent' | '';

interface Suffix {
  readonly base: 2 | 10;
  readonly exponent: number;
  readonly format: QuantityFormat;
}

const SYNTAX = /^([+-]?)(0*)([0-9]*)(?:\.([0-9]*))?([eEinumkKMGTP]*[+-]?[0-9]*)$/;
const DECIMAL_SUFFIXES = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];
const BINARY_SUFFIXES = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

const NANO = 9;
const ONE = 10n ** 9n;
const MAX = 2n ** 63n - 1n;

/**
 * Decimal places a number may be moved by to be written out. Go has no limit and takes gigabytes for
 * "1234567890123456789e2147483647"; no API server has stored one.
 */
const MAX_SHIFT = 100_000;

/** Undefined for what is no quantity: ParseQuantity (apimachinery/pkg/api/resource/quantity.go:278). */
export function parseQuantity(text: string): Quantity | undefined {
  if (text === '0') return { amount: { kind: 'integer', value: 0n, scale: 0 }, format: 'DecimalSI', text };
  const match = SYNTAX.exec(text);
  if (text === '' || match === null) return undefined;
  const [, sign, zeros, digits, fraction = '', suffixText] = match as unknown as SyntaxMatch;
  const suffix = readSuffix(suffixText);
  if (suffix === undefined) return undefined;
  const number = { text, negative: sign === '-', zeros, digits, fraction };
  return parseInteger(number, suffix) ?? parseDecimal(number, suffix);
}

/** Why a text is no quantity, in the words of the API server (quantity.go:155). */
export function quantityError(text: string): string {
  const match = text === '' ? null : SYNTAX.exec(text);
  if (match === null) {
    return "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
  }
  const [, , , , , suffix] = match as unknown as SyntaxMatch;
  return readSuffix(suffix) === undefined
    ? "unable to parse quantity's suffix"
    : 'unable to parse numeric part of quantity';
}

type SyntaxMatch = readonly [
  all: string,
  sign: string,
  zeros: string,
  digits: string,
  fraction: string | undefined,
  suffix: string,
];

interface QuantityNumber {
  readonly text: string;
  readonly negative: boolean;
  readonly zeros: string;
  readonly digits: string;
  readonly fraction: string;
}

function readSuffix(text: string): Suffix | undefined {
  const decimal = DECIMAL_SUFFIXES.indexOf(text);
  if (decimal >= 0) return { base: 10, exponent: 3 * (decimal - 3), format: 'DecimalSI' };
  const binary = BINARY_SUFFIXES.indexOf(text);
  if (binary >= 0) return { base: 2, exponent: 10 * (binary + 1), format: 'BinarySI' };
  const written = /^[eE]([+-]?[0-9]+)$/.exec(text)?.[1];
  const exponent = written === undefined ? undefined : parseInt64(written);
  if (exponent === undefined) return undefined;
  // Go keeps the low half of it (suffix.go:194): "1e4294967296" is 1.
  return { base: 10, exponent: Number(BigInt.asIntN(32, exponent)), format: 'DecimalExponent' };
}

/** The number where it surely fits an int64, with its text where that looks canonical (quantity.go:316). */
function parseInteger(number: QuantityNumber, suffix: Suffix): Quantity | undefined {
  const { exponent, format } = suffix;
  const { fraction, text } = number;
  // No digits at all are 0 here: "-" and "." are quantities.
  const digits = number.digits === '' ? '0' : number.digits;
  const binary = suffix.base === 2;
  if (binary && fraction !== '') return undefined;
  const precision = binary ? 15 - digits.length - (exponent * 3) / 10 - 1 : 18 - digits.length - fraction.length;
  const scale = binary ? 0 : (exponent - fraction.length) | 0;
  if (precision < 0 || scale < -NANO) return undefined;

  const shifted = digits + fraction;
  const magnitude = BigInt(shifted);
  // The precision keeps the product within an int64.
  const value = binary ? magnitude << BigInt(exponent) : magnitude;
  const canonical = binary
    ? (magnitude & 7n) !== 0n
    : scale % 3 === 0 && !shifted.endsWith('000') && !shifted.startsWith('0');
  return {
    amount: { kind: 'integer', value: number.negative ? -value : value, scale },
    format,
    text: canonical ? text : '',
  };
}

/** The number rounded to nanos, away from 0; a binary one is at most the biggest int64 (quantity.go:348). */
function parseDecimal(number: QuantityNumber, { base, exponent, format }: Suffix): Quantity | undefined {
  const digits = number.zeros + number.digits + number.fraction;
  if (digits === '') return undefined;
  const scale = base === 2 ? number.fraction.length : (number.fraction.length + (-exponent | 0)) | 0;
  const unscaled = base === 2 ? BigInt(digits) << BigInt(exponent) : BigInt(digits);
  // A zero keeps its scale.
  if (unscaled === 0n) return { amount: { kind: 'decimal', unscaled, scale }, format, text: '' };

  const nanos = roundToNanos(unscaled, scale);
  if (nanos === undefined) return undefined;
  const capped = base === 2 && nanos > MAX * ONE;
  const amount = capped ? { unscaled: MAX, scale: 0 } : { unscaled: nanos, scale: NANO };
  return {
    amount: { kind: 'decimal', ...amount, unscaled: number.negative ? -amount.unscaled : amount.unscaled },
    format: base === 2 && nanos < ONE ? 'DecimalSI' : format,
    text: '',
  };
}

function roundToNanos(unscaled: bigint, scale: number): bigint | undefined {
  const shift = (NANO - scale) | 0;
  if (shift > MAX_SHIFT) return undefined;
  if (shift >= 0) return unscaled * 10n ** BigInt(shift);
  if (-shift > MAX_SHIFT) return -shift > unscaled.toString().length ? 1n : undefined;
  const divisor = 10n ** BigInt(-shift);
  return (unscaled + divisor - 1n) / divisor;
}
