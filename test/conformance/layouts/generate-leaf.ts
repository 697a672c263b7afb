import type { GoInteger, GoLeaf } from '../../../src/core/go/go-type.ts';
import type { Random } from '../random.ts';

/** A random JSON value that Go decodes into the type. */
export function generateLeaf(random: Random, type: GoLeaf | GoInteger): unknown {
  switch (type.kind) {
    case 'string':
      return generateText(random);
    case 'boolean':
      return random.chance(0.5);
    case 'integer':
      return generateInteger(random, type.bits);
    case 'time':
      return generateTime(random);
    case 'quantity':
      return random.chance(0.1) ? generateInteger(random, 64) : random.pick(SPACES) + generateQuantity(random);
    case 'intOrString':
      return random.chance(0.5) ? generateText(random) : generateInteger(random, 32);
    case 'rawJson':
      return random.pick(RAW);
  }
}

// The last two are no characters of their own: Go and UTF-8 have U+FFFD for them.
const PIECES = ['a', 'B', '7', '-', '.', '/', ' ', '<nil>', '"', '\\', '\n', '\u0000', '&', ':', ']', 'é', '\u2028'];
const WIDE_PIECES = ['水', '\ue000', '\uffff', '😀', '\u{10ffff}', '\ud800', '\udc00'];
const WORDS = [
  'app',
  'logs',
  'ClusterFirst',
  'NoSchedule',
  'node.kubernetes.io/not-ready',
  'metadata.name',
  '100m',
  '0',
];
const SPACES = ['', '', '', '', '', ' ', '\u00a0', '\u0085'];
const RAW = [{}, { 'f:spec': { 'f:hostNetwork': {} } }, [1, 'é😀'], 'text', 0, true, { a: null }];

export function generateText(random: Random): string {
  if (random.chance(0.1)) return '';
  if (random.chance(0.6)) return random.pick(WORDS);
  const pieces = random.chance(0.5) ? PIECES : [...PIECES, ...WIDE_PIECES];
  return Array.from({ length: 1 + random.int(6) }, () => random.pick(pieces)).join('');
}

function generateInteger(random: Random, bits: 32 | 64): number {
  // JSON numbers beyond 2^53 are another number before they get here.
  const highest = bits === 32 ? 2 ** 31 - 1 : 2 ** 53 - 1;
  const lowest = bits === 32 ? -(2 ** 31) : -highest;
  return random.pick([0, 0, 1, -1, 30, random.int(1000), -random.int(70_000), random.int(2 ** 31), highest, lowest]);
}

const ZONES = ['Z', 'Z', '+00:00', '-07:30', '+14:00', '+23:59', '-23:59'];

function generateTime(random: Random): string {
  const digits = (value: number, length: number): string => String(value).padStart(length, '0');
  if (random.chance(0.1))
    return random.pick(['1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2024-02-29T12:00:00+01:00']);
  // Those of the years 1 and 10000 go into protobuf and JSON and do not come back.
  const year = digits(random.pick([2, 1900, 2000, 2024, 2026, 9998, 2 + random.int(9997)]), 4);
  const date = `${year}-${digits(1 + random.int(12), 2)}-${digits(1 + random.int(28), 2)}`;
  const time = [24, 60, 60].map((below) => digits(random.int(below), 2)).join(':');
  const fraction = random.chance(0.3) ? `${random.pick(['.', '.', ','])}${digitsText(random, 1 + random.int(12))}` : '';
  return `${date}T${time}${fraction}${random.pick(ZONES)}`;
}

const SUFFIXES = [
  '',
  '',
  '',
  'n',
  'u',
  'm',
  'm',
  'k',
  'M',
  'G',
  'T',
  'P',
  'E',
  'Ki',
  'Mi',
  'Mi',
  'Gi',
  'Ti',
  'Pi',
  'Ei',
];
const EXPONENTS = [
  'e0',
  'E3',
  'e-3',
  'e+6',
  'E-9',
  'e-10',
  'e-12',
  'e30',
  'e-40',
  'e200',
  'e4294967296',
  'e2147483600',
];
const SPECIAL = [
  '0',
  '00',
  '0.0',
  '0Mi',
  '0.0Ki',
  '+0',
  '-0',
  '+',
  '-',
  '.',
  '-.',
  '+.5',
  '5.',
  '.5Gi',
  '1.5Gi',
  '1e3',
  '8Ei',
  '7Ei',
  '0.1Ki',
];

/** A quantity in any notation, common and odd ones, that Go can read. */
export function generateQuantity(random: Random): string {
  if (random.chance(0.3)) return random.pick(SPECIAL);
  const sign = random.pick(['', '', '', '', '-', '+']);
  const zeros = random.chance(0.15) ? '0'.repeat(1 + random.int(20)) : '';
  const whole = digitsText(random, 1 + random.int(random.chance(0.2) ? 40 : 5));
  const trailing = random.chance(0.2) ? '0'.repeat(1 + random.int(5)) : '';
  const fraction = random.chance(0.3) ? `.${digitsText(random, random.int(random.chance(0.3) ? 30 : 4))}` : '';
  // A long number with a huge exponent takes Go more memory than there is.
  const exponents = zeros.length + whole.length + fraction.length < 12 ? EXPONENTS : EXPONENTS.slice(0, -1);
  return `${sign}${zeros}${whole}${trailing}${fraction}${random.chance(0.25) ? random.pick(exponents) : random.pick(SUFFIXES)}`;
}

function digitsText(random: Random, length: number): string {
  return Array.from({ length }, () => random.int(10)).join('');
}

/** A quantity that may have one character too many, too few or in its stead. */
export function generateOddQuantity(random: Random): string {
  const text = generateQuantity(random);
  const at = random.int(text.length + 1);
  const odd = text.slice(0, at) + random.pick(['', ...'0123456789.+-eEinumkKMGTP x']) + text.slice(at + random.int(2));
  // Huge exponents take Go more time and memory than there is.
  return /[eE][+-]?[0-9]{4}/.test(odd) ? text.replace(/[eE].*/, '') : odd;
}
