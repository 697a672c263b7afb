import { NEWER_THAN_GO } from './newer-than-go.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
  '"': '\\"',
};

const PLAIN = /^[ !#-[\]-~]*$/;

/** The text in double quotes, escaped as Go's `%q` does, so that messages can be compared with the API server's. */
export function quote(text: string): string {
  // Mostly there is nothing to escape, and a text may be as long as a body.
  if (PLAIN.test(text)) return `"${text}"`;
  let quoted = '"';
  for (const character of text) quoted += ESCAPES[character] ?? escapeUnprintable(character);
  return `${quoted}"`;
}

function escapeUnprintable(character: string): string {
  // Go prints letters, marks, numbers, punctuation, symbols and the ASCII space; no other space (unicode.IsPrint).
  if (/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(character) && !NEWER_THAN_GO.test(character)) return character;
  const point = character.codePointAt(0) as number;
  const hex = point.toString(16);
  if (point < 0x80) return `\\x${hex.padStart(2, '0')}`;
  return point < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
