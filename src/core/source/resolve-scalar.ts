import { isTimestamp } from './is-timestamp.ts';

/** What a scalar stands for: integers are bigints, all other numbers are numbers. */
export type ResolvedScalar = string | boolean | null | bigint | number;

const PREFIX = 'tag:yaml.org,2002:';
const STRING = `${PREFIX}str`;
const INTEGER = `${PREFIX}int`;
const FLOAT = `${PREFIX}float`;
const TIMESTAMP = `${PREFIX}timestamp`;
/** The tags that say what a scalar has to be; any other makes it a string. */
const KNOWN_TAGS: ReadonlySet<string> = new Set([
  '',
  STRING,
  INTEGER,
  FLOAT,
  TIMESTAMP,
  `${PREFIX}bool`,
  `${PREFIX}null`,
]);

const WORDS: ReadonlyMap<string, ResolvedScalar> = new Map(
  (
    [
      [true, 'y Y yes Yes YES true True TRUE on On ON'],
      [false, 'n N no No NO false False FALSE off Off OFF'],
      [null, '~ null Null NULL'],
      [Number.NaN, '.nan .NaN .NAN'],
      [Number.POSITIVE_INFINITY, '.inf .Inf .INF +.inf +.Inf +.INF'],
      [Number.NEGATIVE_INFINITY, '-.inf -.Inf -.INF'],
    ] as const
  ).flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)),
);

/**
 * What a scalar stands for by its characters or its tag (resolve.go:128); undefined where the characters are not what the
 * tag says, which `tagProblem` puts into words.
 */
export function resolveScalar(text: string, tag: string): ResolvedScalar | undefined {
  if (tag === STRING || !KNOWN_TAGS.has(tag)) return text;
  const resolved = resolvePlain(text);
  if (tag === '' || tag === tagOf(resolved)) return resolved;
  // A timestamp stays the text it is.
  if (tag === TIMESTAMP) return typeof resolved === 'string' && isTimestamp(text) ? text : undefined;
  // Go makes no float of what only a uint64 can hold.
  if (tag === FLOAT && typeof resolved === 'bigint' && resolved < 2n ** 63n) return Number(resolved);
  return undefined;
}

/** The error for a scalar that is not what its tag says. */
export function tagProblem(text: string, tag: string): string {
  return `yaml: cannot decode ${shortTag(tagOf(resolvePlain(text)))} \`${text}\` as a ${shortTag(tag)}`;
}

function tagOf(resolved: ResolvedScalar): string {
  switch (typeof resolved) {
    case 'string':
      return STRING;
    case 'bigint':
      return INTEGER;
    case 'number':
      return FLOAT;
    default:
      return `${PREFIX}${resolved === null ? 'null' : 'bool'}`;
  }
}

function shortTag(tag: string): string {
  return `!!${tag.slice(PREFIX.length)}`;
}

function resolvePlain(text: string): ResolvedScalar {
  if (text === '') return null;
  const start = text.charCodeAt(0);
  // Most texts begin like neither a word nor a number.
  if (!isWordStart(start) && !isNumberStart(start)) return text;
  const word = text.length <= LONGEST_WORD ? WORDS.get(text) : undefined;
  if (word !== undefined) return word;
  return isNumberStart(start) ? (resolveNumber(text) ?? text) : text;
}

const LONGEST_WORD = 'false'.length;

function isWordStart(unit: number): boolean {
  switch (unit | 0x20) {
    case 0x79: // y
    case 0x6e: // n
    case 0x74: // t
    case 0x66: // f
    case 0x6f: // o
    case 0x7e: // ~
      return true;
    default:
      return false;
  }
}

/** A digit, a sign or a point. */
function isNumberStart(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x2b || unit === 0x2d || unit === 0x2e;
}

/** A float without digits before its point; Go has the underscores of its own numbers there. */
const POINT_FLOAT = /^\.[0-9]+(_[0-9]+)*([eE][-+]?[0-9]+(_[0-9]+)*)?$/;
const YAML_FLOAT = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
const INTEGER_DIGITS = /^[-+]?(0|[1-9][0-9]*|0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+)$/;
/** Signs after the base are let through, by accident it seems. */
const SIGNED_BINARY = /^0b[-+][01]+$/;

function resolveNumber(text: string): bigint | number | undefined {
  const plain = text.replaceAll('_', '');
  if (text.startsWith('.')) return POINT_FLOAT.test(text) ? finite(plain) : undefined;
  return (
    (INTEGER_DIGITS.test(plain) ? int64(plain) : undefined) ??
    (YAML_FLOAT.test(plain) ? finite(plain) : undefined) ??
    (SIGNED_BINARY.test(plain) ? int64(`${plain[2]}0b${plain.slice(3)}`) : undefined)
  );
}

/** As many digits as the largest one has in base 2. */
const MAX_DIGITS = 64;

const INTEGER_PARTS = /^([-+]?)(0[xXbB]|0[oO]?(?=[0-7]))?0*(.*)$/;
type IntegerParts = readonly [all: string, sign: string, base: string | undefined, digits: string];

/** An int64, or a uint64 where there is no sign; undefined where neither has room. */
function int64(text: string): bigint | undefined {
  const [, sign, base = '', digits] = INTEGER_PARTS.exec(text) as unknown as IntegerParts;
  if (digits.length > MAX_DIGITS) return undefined;
  const size = BigInt(`${base === '' || /[xXbB]/.test(base) ? base : '0o'}${digits === '' ? '0' : digits}`);
  const integer = sign === '-' ? -size : size;
  return integer >= -(2n ** 63n) && integer < (sign === '' ? 2n ** 64n : 2n ** 63n) ? integer : undefined;
}

function finite(text: string): number | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
