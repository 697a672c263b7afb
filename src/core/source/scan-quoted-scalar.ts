import { foldLines } from './fold-lines.ts';
import { hexDigit, isBlank, isBlankOrBreakOrEnd, isBreak, type YamlCursor } from './yaml-cursor.ts';

const SINGLE_QUOTE = 0x27;
const BACKSLASH = 0x5c;

/** yaml_parser_scan_flow_scalar (scannerc.go:2294); the cursor is at the quote. */
export function scanQuotedScalar(cursor: YamlCursor): string {
  const { text } = cursor;
  const quote = cursor.peek();
  const single = quote === SINGLE_QUOTE;
  let value = '';
  cursor.at += 1;
  let from = cursor.at;
  for (;;) {
    if (cursor.atDocumentIndicator()) cursor.fail('found unexpected document indicator');
    if (cursor.peek() === 0) cursor.fail('found unexpected end of stream');
    let firstBreak = '';
    let escapedBreak = false;
    for (let unit = cursor.peek(); !isBlankOrBreakOrEnd(unit); unit = text.charCodeAt(cursor.at)) {
      if (unit === quote) {
        if (!single || cursor.peek(1) !== quote) break;
        value += text.slice(from, cursor.at + 1);
        cursor.at += 2;
        from = cursor.at;
      } else if (unit === BACKSLASH && !single) {
        value += text.slice(from, cursor.at);
        escapedBreak = isBreak(cursor.peek(1));
        if (escapedBreak) {
          cursor.at += 1;
          cursor.readBreak();
        } else value += scanEscape(cursor);
        from = cursor.at;
        if (escapedBreak) break;
      } else cursor.at += 1;
    }
    if (cursor.peek() === quote) break;
    const end = cursor.at;
    let endsLine = escapedBreak;
    let otherBreaks = '';
    for (let unit = cursor.peek(); ; unit = text.charCodeAt(cursor.at)) {
      if (isBlank(unit)) cursor.at += 1;
      else if (!isBreak(unit)) break;
      else if (endsLine) otherBreaks += cursor.readBreak();
      else {
        firstBreak = cursor.readBreak();
        endsLine = true;
      }
    }
    // Blanks within a line are part of it; those around a break are not.
    if (endsLine) {
      value += text.slice(from, end) + foldLines(firstBreak, otherBreaks);
      from = cursor.at;
    }
  }
  value += text.slice(from, cursor.at);
  cursor.at += 1;
  return value;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\u001b'],
  [' ', ' '],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

/** How many digits an escape by number has. */
const HEX_DIGITS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

function scanEscape(cursor: YamlCursor): string {
  const letter = cursor.text.charAt(cursor.at + 1);
  const character = ESCAPES.get(letter);
  const digits = HEX_DIGITS.get(letter);
  if (character === undefined && digits === undefined) cursor.fail('found unknown escape character');
  cursor.at += 2;
  return character ?? scanCodePoint(cursor, digits as number);
}

function scanCodePoint(cursor: YamlCursor, digits: number): string {
  let point = 0;
  for (let ahead = 0; ahead < digits; ahead++) {
    const digit = hexDigit(cursor.peek(ahead));
    if (digit < 0) cursor.fail('did not find expected hexdecimal number');
    point = point * 16 + digit;
  }
  if ((point >= 0xd800 && point <= 0xdfff) || point > 0x10ffff) {
    cursor.fail('found invalid Unicode character escape code');
  }
  cursor.at += digits;
  return String.fromCodePoint(point);
}
