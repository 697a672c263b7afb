import { isBlank, isBreak, isDigit, type YamlCursor } from './yaml-cursor.ts';

const SPACE = 0x20;
const TAB = 0x09;
const PLUS = 0x2b;
const MINUS = 0x2d;
const ZERO = 0x30;
const LITERAL = 0x7c;

/** yaml_parser_scan_block_scalar (scannerc.go:2055); the cursor is at `|` or `>`, `outer` is the indentation around it. */
export function scanBlockScalar(cursor: YamlCursor, outer: number): string {
  const { text } = cursor;
  const literal = cursor.peek() === LITERAL;
  cursor.at += 1;
  const header = scanHeader(cursor);
  const given = header.indent === 0 ? 0 : Math.max(outer, 0) + header.indent;
  const lead = scanBreaks(cursor, given, outer);
  const { indent } = lead;
  let value = '';
  let lineBreak = '';
  let { breaks } = lead;
  let afterBlank = false;
  while (cursor.column === indent && cursor.peek() !== 0) {
    const blank = isBlank(cursor.peek());
    // Folding joins lines, unless one of them is indented more.
    if (!literal && !afterBlank && !blank && lineBreak === '\n') {
      if (breaks === '') value += ' ';
    } else value += lineBreak;
    value += breaks;
    afterBlank = blank;
    const from = cursor.at;
    while (!isBreak(text.charCodeAt(cursor.at))) cursor.at += 1;
    value += text.slice(from, cursor.at);
    lineBreak = cursor.readBreak();
    ({ breaks } = scanBreaks(cursor, indent, outer));
  }
  if (header.chomp !== 'strip') value += lineBreak;
  if (header.chomp === 'keep') value += breaks;
  return value;
}

interface Header {
  readonly chomp: 'strip' | 'clip' | 'keep';
  /** 0 where none is given. */
  readonly indent: number;
}

/** The indicators after `|` or `>`, in either order, and the rest of their line. */
function scanHeader(cursor: YamlCursor): Header {
  let chomp = scanChomp(cursor);
  const indent = scanIndent(cursor);
  if (chomp === 'clip' && indent > 0) chomp = scanChomp(cursor);
  cursor.skipBlanks();
  cursor.skipComment();
  if (!isBreak(cursor.peek())) cursor.fail('did not find expected comment or line break');
  cursor.readBreak();
  return { chomp, indent };
}

function scanChomp(cursor: YamlCursor): Header['chomp'] {
  const unit = cursor.peek();
  if (unit !== PLUS && unit !== MINUS) return 'clip';
  cursor.at += 1;
  return unit === PLUS ? 'keep' : 'strip';
}

function scanIndent(cursor: YamlCursor): number {
  const unit = cursor.peek();
  if (!isDigit(unit)) return 0;
  if (unit === ZERO) cursor.fail('found an indentation indicator equal to 0');
  cursor.at += 1;
  return unit - ZERO;
}

/** Empty lines, and the indentation of the next one; without a given one (0) their longest counts. */
function scanBreaks(cursor: YamlCursor, given: number, outer: number): { breaks: string; indent: number } {
  let breaks = '';
  let longest = 0;
  for (;;) {
    while ((given === 0 || cursor.column < given) && cursor.peek() === SPACE) cursor.at += 1;
    longest = Math.max(longest, cursor.column);
    if ((given === 0 || cursor.column < given) && cursor.peek() === TAB) {
      cursor.fail('found a tab character where an indentation space is expected');
    }
    if (!isBreak(cursor.peek())) break;
    breaks += cursor.readBreak();
  }
  return { breaks, indent: given === 0 ? Math.max(longest, outer + 1, 1) : given };
}
