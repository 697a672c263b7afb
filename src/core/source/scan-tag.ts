import { hexDigit, isBlankOrBreakOrEnd, isWordUnit, type YamlCursor } from './yaml-cursor.ts';

const BANG = 0x21;
const PERCENT = 0x25;
const LESS = 0x3c;
const GREATER = 0x3e;

/** A tag in two parts; the handle is empty where the suffix is the whole tag. Escaped octets are a unit each. */
export interface YamlTag {
  readonly handle: string;
  readonly suffix: string;
}

/** yaml_parser_scan_tag (scannerc.go:1848); the cursor is at `!`. */
export function scanTag(cursor: YamlCursor): YamlTag {
  const tag = cursor.peek(1) === LESS ? scanVerbatimTag(cursor) : scanShortTag(cursor);
  if (!isBlankOrBreakOrEnd(cursor.peek())) cursor.fail('did not find expected whitespace or line break');
  return tag;
}

function scanVerbatimTag(cursor: YamlCursor): YamlTag {
  cursor.at += 2;
  const suffix = scanTagUri(cursor, '');
  if (cursor.peek() !== GREATER) cursor.fail("did not find the expected '>'");
  cursor.at += 1;
  return { handle: '', suffix };
}

function scanShortTag(cursor: YamlCursor): YamlTag {
  const handle = scanTagHandle(cursor);
  if (handle.length > 1 && handle.endsWith('!')) return { handle, suffix: scanTagUri(cursor, '') };
  const suffix = scanTagUri(cursor, handle);
  return suffix === '' ? { handle: '', suffix: '!' } : { handle: '!', suffix };
}

/** yaml_parser_scan_tag_handle: `!`, and a word between two of them. What is no handle may begin a tag. */
export function scanTagHandle(cursor: YamlCursor): string {
  const from = cursor.at;
  if (cursor.peek() !== BANG) cursor.fail("did not find expected '!'");
  cursor.at += 1;
  while (isWordUnit(cursor.peek())) cursor.at += 1;
  if (cursor.peek() === BANG) cursor.at += 1;
  return cursor.text.slice(from, cursor.at);
}

/** yaml_parser_scan_tag_uri, after a head whose `!` does not count. */
export function scanTagUri(cursor: YamlCursor, head: string): string {
  let uri = head.slice(1);
  let found = head !== '';
  for (;;) {
    const unit = cursor.peek();
    if (unit === PERCENT) uri += scanEscapedCharacter(cursor);
    else if (isUriUnit(unit)) {
      const from = cursor.at;
      while (isUriUnit(cursor.peek())) cursor.at += 1;
      uri += cursor.text.slice(from, cursor.at);
    } else break;
    found = true;
  }
  if (!found) cursor.fail('did not find expected tag URI');
  return uri;
}

const URI_PUNCTUATION: ReadonlySet<number> = new Set([...";/?:@&=+$,.!~*'()[]"].map((mark) => mark.charCodeAt(0)));

function isUriUnit(unit: number): boolean {
  return isWordUnit(unit) || URI_PUNCTUATION.has(unit);
}

function scanEscapedCharacter(cursor: YamlCursor): string {
  const first = scanOctet(cursor);
  const length = utf8Length(first);
  if (length === 0) cursor.fail('found an incorrect leading UTF-8 octet');
  cursor.at += 3;
  let octets = String.fromCharCode(first);
  for (let more = 1; more < length; more++) {
    const octet = scanOctet(cursor);
    if ((octet & 0xc0) !== 0x80) cursor.fail('found an incorrect trailing UTF-8 octet');
    cursor.at += 3;
    octets += String.fromCharCode(octet);
  }
  return octets;
}

function scanOctet(cursor: YamlCursor): number {
  const high = hexDigit(cursor.peek(1));
  const low = hexDigit(cursor.peek(2));
  if (cursor.peek() !== PERCENT || high < 0 || low < 0) cursor.fail('did not find URI escaped octet');
  return high * 16 + low;
}

function utf8Length(octet: number): number {
  if (octet < 0x80) return 1;
  if (octet < 0xc0) return 0;
  if (octet < 0xe0) return 2;
  if (octet < 0xf0) return 3;
  return octet < 0xf8 ? 4 : 0;
}
