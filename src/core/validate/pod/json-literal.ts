const TEXT = '"(?:[^"\\\\\\u0000-\\u001f]|\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4}))*';
const INTEGER = '-?(?:0|[1-9][0-9]*)';
const FRACTION = '(?:\\.[0-9]+)?';
const WORDS = ['true', 'false', 'null'];

const LITERAL = new RegExp(`${TEXT}"|${INTEGER}${FRACTION}(?:[eE][+-]?[0-9]+)?|${WORDS.join('|')}`, 'y');

/** How a literal begins that is none, up to the character that makes it so, and where Go's scanner sees that one. */
const BROKEN = [
  { pattern: `${TEXT}(?=[\\u0000-\\u001f])`, place: 'in string literal' },
  { pattern: `${TEXT}\\\\(?!["\\\\/bfnrtu])`, place: 'in string escape code' },
  { pattern: `${TEXT}\\\\u[0-9a-fA-F]{0,3}(?![0-9a-fA-F])`, place: 'in \\u hexadecimal character escape' },
  { pattern: '-(?![0-9])', place: 'in numeric literal' },
  { pattern: `${INTEGER}\\.(?![0-9])`, place: 'after decimal point in numeric literal' },
  {
    pattern: `${INTEGER}${FRACTION}[eE](?:[+-](?![0-9])|(?![-+0-9]))`,
    place: 'in exponent of numeric literal',
  },
  ...WORDS.flatMap((word) =>
    [...word].slice(1).map((letter, index) => ({
      pattern: `${word.slice(0, index + 1)}(?!${letter})`,
      place: `in literal ${word} (expecting '${letter}')`,
    })),
  ),
].map(({ pattern, place }) => ({ pattern: new RegExp(pattern, 'y'), place }));

export type JsonLiteral =
  | { readonly kind: 'literal'; readonly text: string }
  /** A character that fits nothing, and its place in words. */
  | { readonly kind: 'broken'; readonly at: number; readonly place: string }
  | { readonly kind: 'none' };

/** The string, number or word at that place in a text, as the scanner of Go's encoding/json takes it (scanner.go:217). */
export function jsonLiteral(text: string, at: number): JsonLiteral {
  for (const { pattern, place } of BROKEN) {
    const read = matchAt(pattern, text, at);
    if (read !== undefined) return { kind: 'broken', at: at + read.length, place };
  }
  const literal = matchAt(LITERAL, text, at);
  return literal === undefined ? { kind: 'none' } : { kind: 'literal', text: literal };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
