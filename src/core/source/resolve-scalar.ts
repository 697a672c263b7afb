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

/** Numbers begin with one of these, and words with one of the letters; most texts with neither. */
const NUMBER_START = /^[-+.0-9]/;
const WORD_START = /^[yYnNtTfFoO~.+-]/;

function resolvePlain(text: string): ResolvedScalar {
  if (text === '') return null;
  if (WORD_START.test(text)) {
    const word = WORDS.get(text);
    if (word !== undefined) return word;
  }
  return NUMBER_START.test(text) ? (resolveNumber(text) ?? text) : text;
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
    (INTEGER_DIGITS.test(plain) ? int64(parseInteger(plain), plain) : undefined) ??
    (YAML_FLOAT.test(plain) ? finite(plain) : undefined) ??
    (SIGNED_BINARY.test(plain) ? int64(parseInteger(`${plain[2]}0b${plain.slice(3)}`), '+') : undefined)
  );
}

function parseInteger(text: string): bigint {
  const digits = text.replace(/^[-+]/, '').replace(/^0[oO]?(?=[0-7])/, '0o');
  return text.startsWith('-') ? -BigInt(digits) : BigInt(digits);
}

/** An int64, or a uint64 where there is no sign. */
function int64(integer: bigint, text: string): bigint | undefined {
  const signed = text.startsWith('-') || text.startsWith('+');
  const least = -(2n ** 63n);
  return integer >= least && integer < (signed ? 2n ** 63n : 2n ** 64n) ? integer : undefined;
}

function finite(text: string): number | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
