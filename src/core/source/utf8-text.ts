/** The text of UTF-8 bytes as Go puts it into JSON: each byte that belongs to no character becomes U+FFFD. */
export function utf8Text(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const [point, length] = characterAt(bytes, at);
    text += String.fromCodePoint(point);
    at += length;
  }
  return text;
}

const UNREADABLE: readonly [number, number] = [0xfffd, 1];
/** The least code point that needs so many bytes. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000];

function characterAt(bytes: Uint8Array, at: number): readonly [point: number, length: number] {
  const first = bytes[at] as number;
  if (first < 0x80) return [first, 1];
  const length = first < 0xc0 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  if (length === 0) return UNREADABLE;
  let point = first & (0x7f >> length);
  for (let more = 1; more < length; more++) {
    const next = bytes[at + more] ?? 0;
    if ((next & 0xc0) !== 0x80) return UNREADABLE;
    point = (point << 6) | (next & 0x3f);
  }
  const known = point >= (LEAST[length] as number) && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return known && first < 0xf8 ? [point, length] : UNREADABLE;
}
