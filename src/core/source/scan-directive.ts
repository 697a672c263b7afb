import { scanTagHandle, scanTagUri, type YamlTag } from './scan-tag.ts';
import { isBlank, isBlankOrBreakOrEnd, isBreak, isDigit, isWordUnit, type YamlCursor } from './yaml-cursor.ts';

const DOT = 0x2e;
const MAX_VERSION_DIGITS = 2;

export type YamlDirective =
  | { readonly kind: 'versionDirective'; readonly version: string }
  | { readonly kind: 'tagDirective'; readonly tag: YamlTag };

/** yaml_parser_scan_directive (scannerc.go:1512); the cursor is at `%`. */
export function scanDirective(cursor: YamlCursor): YamlDirective {
  cursor.at += 1;
  const name = scanName(cursor);
  const directive: YamlDirective | undefined =
    name === 'YAML'
      ? { kind: 'versionDirective', version: scanVersion(cursor) }
      : name === 'TAG'
        ? { kind: 'tagDirective', tag: scanTagDirective(cursor) }
        : undefined;
  if (directive === undefined) cursor.fail('found unknown directive name');
  cursor.skipBlanks();
  cursor.skipComment();
  if (!isBreak(cursor.peek())) cursor.fail('did not find expected comment or line break');
  cursor.readBreak();
  return directive;
}

function scanName(cursor: YamlCursor): string {
  const from = cursor.at;
  while (isWordUnit(cursor.peek())) cursor.at += 1;
  if (cursor.at === from) cursor.fail('could not find expected directive name');
  if (!isBlankOrBreakOrEnd(cursor.peek())) cursor.fail('found unexpected non-alphabetical character');
  return cursor.text.slice(from, cursor.at);
}

function scanVersion(cursor: YamlCursor): string {
  cursor.skipBlanks();
  const major = scanVersionNumber(cursor);
  if (cursor.peek() !== DOT) cursor.fail("did not find expected digit or '.' character");
  cursor.at += 1;
  return `${major}.${scanVersionNumber(cursor)}`;
}

function scanVersionNumber(cursor: YamlCursor): number {
  const from = cursor.at;
  while (isDigit(cursor.peek())) {
    if (cursor.at - from === MAX_VERSION_DIGITS) cursor.fail('found extremely long version number');
    cursor.at += 1;
  }
  if (cursor.at === from) cursor.fail('did not find expected version number');
  return Number(cursor.text.slice(from, cursor.at));
}

function scanTagDirective(cursor: YamlCursor): YamlTag {
  cursor.skipBlanks();
  const handle = scanTagHandle(cursor);
  if (!handle.endsWith('!')) cursor.fail("did not find expected '!'");
  if (!isBlank(cursor.peek())) cursor.fail('did not find expected whitespace');
  cursor.skipBlanks();
  const suffix = scanTagUri(cursor, '');
  if (!isBlankOrBreakOrEnd(cursor.peek())) cursor.fail('did not find expected whitespace or line break');
  return { handle, suffix };
}
