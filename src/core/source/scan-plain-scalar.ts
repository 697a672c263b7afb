import { foldLines } from './fold-lines.ts';
import { isBlank, isBlankOrBreakOrEnd, isBreak, type YamlCursor } from './yaml-cursor.ts';

const TAB = 0x09;
const HASH = 0x23;
const COLON = 0x3a;

/** A plain scalar; `endsLine` says that the text goes on in a line after it. */
export interface PlainScalar {
  readonly value: string;
  readonly endsLine: boolean;
}

/** yaml_parser_scan_plain_scalar (scannerc.go:2571). */
export function scanPlainScalar(cursor: YamlCursor, indent: number, inFlow: boolean): PlainScalar {
  const { text } = cursor;
  let value = '';
  let from = cursor.at;
  let end = from;
  let endsLine = false;
  let firstBreak = '';
  let otherBreaks = '';

  while (!cursor.atDocumentIndicator()) {
    const runStart = cursor.at;
    let unit = text.charCodeAt(runStart);
    if (unit === HASH) break;
    let at = runStart;
    while (!isBlankOrBreakOrEnd(unit)) {
      if (unit === COLON ? isBlankOrBreakOrEnd(text.charCodeAt(at + 1)) : inFlow && isFlowIndicator(unit)) break;
      at += 1;
      unit = text.charCodeAt(at);
    }
    if (at > runStart) {
      if (endsLine) {
        value += text.slice(from, end) + foldLines(firstBreak, otherBreaks);
        from = runStart;
        endsLine = false;
        otherBreaks = '';
      }
      end = at;
    }
    cursor.at = at;
    if (!isBlank(unit) && !isBreak(unit)) break;
    for (; ; unit = text.charCodeAt(cursor.at)) {
      if (isBlank(unit)) {
        if (endsLine && unit === TAB && cursor.column < indent) {
          cursor.fail('found a tab character that violates indentation');
        }
        cursor.at += 1;
      } else if (!isBreak(unit)) break;
      else if (endsLine) otherBreaks += cursor.readBreak();
      else {
        firstBreak = cursor.readBreak();
        endsLine = true;
      }
    }
    if (!inFlow && cursor.column < indent) break;
  }
  return { value: value + text.slice(from, end), endsLine };
}

/** `,` `?` `[` `]` `{` `}` */
function isFlowIndicator(unit: number): boolean {
  return unit === 0x2c || unit === 0x3f || unit === 0x5b || unit === 0x5d || unit === 0x7b || unit === 0x7d;
}
