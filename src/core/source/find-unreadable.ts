import { utf8Length } from '../text/utf8-length.ts';

/** A character that libyaml's reader refuses. */
export interface Unreadable {
  readonly at: number;
  /** Where the reader begins to read what holds it: all of that is refused at once. */
  readonly from: number;
}

/** Control characters other than tabs and line breaks, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const UNREADABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;
/** How many bytes the reader takes at a time (yamlprivateh.go:5). */
const READ_BYTES = 512;

/** The first one of a text, if any (readerc.go:98). */
export function findUnreadable(text: string): Unreadable | undefined {
  const at = text.search(UNREADABLE);
  if (at < 0) return undefined;
  let from = 0;
  let bytes = 0;
  let unit = 0;
  for (const character of text.slice(0, at + 1)) {
    const length = isDropped(text, unit) ? 0 : utf8Length(character);
    if (bytes + length > READ_BYTES) {
      from = unit;
      bytes = 0;
    }
    bytes += length;
    unit += character.length;
  }
  return { at, from };
}

/** kubectl's reader of lines takes a carriage return before a line feed away (apimachinery/pkg/util/yaml/decoder.go:447). */
function isDropped(text: string, at: number): boolean {
  return text[at] === '\r' && text[at + 1] === '\n';
}
