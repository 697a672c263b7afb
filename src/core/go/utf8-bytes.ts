import { utf8Length } from '../text/utf8-length.ts';

/** The text in UTF-8. A lone surrogate becomes U+FFFD, as it does in Go when JSON is decoded. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text));
  let length = 0;
  for (const character of text) {
    let point = character.codePointAt(0) as number;
    if (point >= 0xd800 && point < 0xe000) point = 0xfffd;
    if (point < 0x80) {
      bytes[length++] = point;
      continue;
    }
    const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    bytes[length++] = ((0xf0 << (3 - more)) & 0xff) | (point >> (6 * more));
    for (let rest = more - 1; rest >= 0; rest--) bytes[length++] = 0x80 | ((point >> (6 * rest)) & 0x3f);
  }
  return bytes;
}
