import { scanBlockScalar } from './scan-block-scalar.ts';
import { scanDirective } from './scan-directive.ts';
import { scanPlainScalar } from './scan-plain-scalar.ts';
import { scanQuotedScalar } from './scan-quoted-scalar.ts';
import { scanTag } from './scan-tag.ts';
import { isBlankOrBreakOrEnd, isBreak, isLowSurrogate, isWordUnit, type YamlCursor } from './yaml-cursor.ts';

export interface YamlToken {
  readonly kind: YamlTokenKind;
  /** In the text of the document. */
  readonly at: number;
  readonly end: number;
  /** From 0. */
  readonly line: number;
  /** Of a scalar, alias or anchor; the handle of a tag, the version of a directive. */
  readonly value: string;
  /** Of a tag. */
  readonly suffix: string;
  readonly plain: boolean;
  /** At which flow level it may turn out to be a key without `?`; -1 where it cannot. */
  readonly keyLevel: number;
}

type YamlTokenKind =
  | 'alias'
  | 'anchor'
  | 'blockEnd'
  | 'blockEntry'
  | 'blockMappingStart'
  | 'blockSequenceStart'
  | 'documentEnd'
  | 'documentStart'
  | 'flowEntry'
  | 'flowMappingEnd'
  | 'flowMappingStart'
  | 'flowSequenceEnd'
  | 'flowSequenceStart'
  | 'key'
  | 'scalar'
  | 'streamEnd'
  | 'tag'
  | 'tagDirective'
  | 'value'
  | 'versionDirective';

/** Where a key without `?` may have begun, one a flow level: the `:` after it tells. */
interface SimpleKey {
  possible: boolean;
  /** Its token waits until it is known whether it is one. */
  awaited: boolean;
  /** The block around needs a key here. */
  required: boolean;
  /** The number of its token since the start. */
  token: number;
  at: number;
  line: number;
  column: number;
}

const TAB = 0x09;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const HASH = 0x23;
const DASH = 0x2d;
const PERCENT = 0x25;
const BYTE_ORDER_MARK = 0xfeff;
/** How many characters before its `:` a key without `?` may begin. */
const MAX_SIMPLE_KEY = 1024;
/** Tokens that were taken are let go once there are so many. */
const TOKENS_KEPT = 256;

/**
 * Turns a text into tokens as libyaml does (scannerc.go), which decides by indentation and by what may be a key. It reads
 * no further than the token asked for needs, as errors after the end of a document are none.
 */
export class YamlScanner {
  private readonly cursor: YamlCursor;
  private flowLevel = 0;
  private indent = -1;
  private readonly outerIndents: number[] = [];
  private simpleKeyAllowed = true;
  private readonly simpleKeys: SimpleKey[] = [noSimpleKey()];
  private readonly tokens: YamlToken[] = [];
  private head = 0;
  /** How many tokens were taken. */
  private taken = 0;
  private ready = false;

  constructor(cursor: YamlCursor) {
    this.cursor = cursor;
    if (cursor.peek() === BYTE_ORDER_MARK) {
      cursor.at += 1;
      cursor.lineStart += 1;
    }
  }

  /** The next token, which stays the next one until it is taken. */
  peek(): YamlToken {
    if (!this.ready) this.scanMore();
    return this.tokens[this.head] as YamlToken;
  }

  take(): void {
    this.ready = false;
    this.taken += 1;
    this.head += 1;
    if (this.head >= TOKENS_KEPT) {
      this.tokens.splice(0, this.head);
      this.head = 0;
    }
  }

  /** Fetches tokens until the next one is known not to have a key before it. */
  private scanMore(): void {
    while (this.head === this.tokens.length || this.mayBeKey(this.tokens[this.head] as YamlToken)) this.fetchNext();
    this.ready = true;
  }

  private mayBeKey({ keyLevel }: YamlToken): boolean {
    const key = keyLevel < 0 ? undefined : this.simpleKeys[keyLevel];
    return key?.awaited === true && key.token === this.taken && this.isValid(key);
  }

  private fetchNext(): void {
    const { cursor } = this;
    this.skipToToken();
    this.closeBlocks(cursor.column);
    const unit = cursor.peek();
    const startsLine = cursor.at === cursor.lineStart;
    if (startsLine && unit === PERCENT) this.fetchDirective();
    else if (startsLine && cursor.atDocumentIndicator()) {
      this.fetchDocumentIndicator(unit === DASH ? 'documentStart' : 'documentEnd');
    } else this.fetchFrom(unit);
  }

  private fetchFrom(unit: number): void {
    switch (unit) {
      case 0:
        this.fetchStreamEnd();
        break;
      case 0x5b:
        this.openFlow('flowSequenceStart');
        break;
      case 0x7b:
        this.openFlow('flowMappingStart');
        break;
      case 0x5d:
        this.closeFlow('flowSequenceEnd');
        break;
      case 0x7d:
        this.closeFlow('flowMappingEnd');
        break;
      case 0x2c:
        this.fetchFlowEntry();
        break;
      case DASH:
        if (isBlankOrBreakOrEnd(this.cursor.peek(1))) this.fetchBlockEntry();
        else this.fetchPlainScalar();
        break;
      case 0x3f:
        if (this.isIndicator()) this.fetchKey();
        else this.fetchPlainScalar();
        break;
      case 0x3a:
        if (this.isIndicator()) this.fetchValue();
        else this.fetchPlainScalar();
        break;
      case 0x2a:
        this.fetchAnchor('alias');
        break;
      case 0x26:
        this.fetchAnchor('anchor');
        break;
      case 0x21:
        this.fetchTag();
        break;
      case 0x7c:
      case 0x3e:
        if (this.flowLevel > 0) this.failAtToken();
        this.fetchBlockScalar();
        break;
      case 0x22:
      case 0x27:
        this.fetchQuotedScalar();
        break;
      case TAB:
      case PERCENT:
      case 0x40:
      case 0x60:
        this.failAtToken();
        break;
      default:
        this.fetchPlainScalar();
    }
  }

  private isIndicator(): boolean {
    return this.flowLevel > 0 || isBlankOrBreakOrEnd(this.cursor.peek(1));
  }

  private failAtToken(): never {
    return this.cursor.fail('found character that cannot start any token');
  }

  private skipToToken(): void {
    const { cursor } = this;
    const { text } = cursor;
    for (;;) {
      let { at } = cursor;
      let unit = text.charCodeAt(at);
      while (unit === SPACE || (unit === TAB && (this.flowLevel > 0 || !this.simpleKeyAllowed))) {
        at += 1;
        unit = text.charCodeAt(at);
      }
      cursor.at = at;
      if (unit === HASH) {
        cursor.skipComment();
        unit = cursor.peek();
      }
      if (unit !== LINE_FEED && !isBreak(unit)) return;
      cursor.readBreak();
      if (this.flowLevel === 0) this.simpleKeyAllowed = true;
    }
  }

  private add(kind: YamlTokenKind, at: number, line: number): void {
    this.push(kind, at, this.cursor.at, line, '', '', -1);
  }

  private push(
    kind: YamlTokenKind,
    at: number,
    end: number,
    line: number,
    value: string,
    suffix: string,
    keyLevel: number,
  ): void {
    this.tokens.push({ kind, at, end, line, value, suffix, plain: false, keyLevel });
  }

  /** An indicator of so many characters. */
  private addIndicator(kind: YamlTokenKind, length = 1, keyLevel = -1): void {
    const { cursor } = this;
    const { at } = cursor;
    cursor.at += length;
    this.push(kind, at, cursor.at, cursor.line, '', '', keyLevel);
  }

  private fetchStreamEnd(): void {
    this.closeBlocks(-1);
    this.dropSimpleKey();
    this.simpleKeyAllowed = false;
    this.addIndicator('streamEnd', 0);
  }

  private fetchDirective(): void {
    const { cursor } = this;
    this.closeBlocks(-1);
    this.dropSimpleKey();
    this.simpleKeyAllowed = false;
    const { at, line } = cursor;
    const directive = scanDirective(cursor);
    if (directive.kind === 'tagDirective') {
      this.push(directive.kind, at, cursor.at, line, directive.tag.handle, directive.tag.suffix, -1);
    } else this.push(directive.kind, at, cursor.at, line, directive.version, '', -1);
  }

  private fetchDocumentIndicator(kind: YamlTokenKind): void {
    this.closeBlocks(-1);
    this.dropSimpleKey();
    this.simpleKeyAllowed = false;
    this.addIndicator(kind, 3);
  }

  private openFlow(kind: YamlTokenKind): void {
    const keyLevel = this.saveSimpleKey();
    this.flowLevel += 1;
    this.simpleKeys.push({ ...noSimpleKey(), token: this.nextToken() });
    this.simpleKeyAllowed = true;
    this.addIndicator(kind, 1, keyLevel);
  }

  private closeFlow(kind: YamlTokenKind): void {
    this.dropSimpleKey();
    if (this.flowLevel > 0) {
      this.flowLevel -= 1;
      const { token } = this.simpleKeys.pop() as SimpleKey;
      // Go forgets by mistake that a flow with nothing in it may be a key (scannerc.go:919).
      const outer = this.simpleKeys[this.flowLevel] as SimpleKey;
      if (outer.token === token) outer.awaited = false;
    }
    this.simpleKeyAllowed = false;
    this.addIndicator(kind);
  }

  private fetchFlowEntry(): void {
    this.dropSimpleKey();
    this.simpleKeyAllowed = true;
    this.addIndicator('flowEntry');
  }

  private fetchBlockEntry(): void {
    // In a flow the parser refuses it, which knows better what to say.
    if (this.flowLevel === 0) {
      if (!this.simpleKeyAllowed) this.cursor.fail('block sequence entries are not allowed in this context');
      this.openBlock('blockSequenceStart');
    }
    this.dropSimpleKey();
    this.simpleKeyAllowed = true;
    this.addIndicator('blockEntry');
  }

  private fetchKey(): void {
    if (this.flowLevel === 0) {
      if (!this.simpleKeyAllowed) this.cursor.fail('mapping keys are not allowed in this context');
      this.openBlock('blockMappingStart');
    }
    this.dropSimpleKey();
    this.simpleKeyAllowed = this.flowLevel === 0;
    this.addIndicator('key');
  }

  private fetchValue(): void {
    const key = this.simpleKeys[this.simpleKeys.length - 1] as SimpleKey;
    if (this.isValid(key)) {
      this.insertBefore(key, 'key');
      if (this.flowLevel === 0 && this.indent < key.column) {
        this.indentTo(key.column);
        this.insertBefore(key, 'blockMappingStart');
      }
      key.possible = false;
      this.simpleKeyAllowed = false;
    } else {
      if (this.flowLevel === 0) {
        if (!this.simpleKeyAllowed) this.cursor.fail('mapping values are not allowed in this context');
        this.openBlock('blockMappingStart');
      }
      this.simpleKeyAllowed = this.flowLevel === 0;
    }
    this.addIndicator('value');
  }

  /** Puts a token before the one of a key; after all where that is taken, as it was not awaited. */
  private insertBefore({ token: number, at, line }: SimpleKey, kind: YamlTokenKind): void {
    const { tokens } = this;
    this.push(kind, at, at, line, '', '', -1);
    if (number < this.taken) return;
    const index = this.head + number - this.taken;
    const token = tokens[tokens.length - 1] as YamlToken;
    for (let to = tokens.length - 1; to > index; to--) tokens[to] = tokens[to - 1] as YamlToken;
    tokens[index] = token;
  }

  /** yaml_parser_scan_anchor (scannerc.go:1786) */
  private fetchAnchor(kind: 'alias' | 'anchor'): void {
    const { cursor } = this;
    const keyLevel = this.saveSimpleKey();
    this.simpleKeyAllowed = false;
    const { at } = cursor;
    cursor.at += 1;
    while (isWordUnit(cursor.peek())) cursor.at += 1;
    const name = cursor.text.slice(at + 1, cursor.at);
    const next = cursor.peek();
    if (name === '' || !(isBlankOrBreakOrEnd(next) || AFTER_ANCHOR.includes(String.fromCharCode(next)))) {
      cursor.fail('did not find expected alphabetic or numeric character');
    }
    this.push(kind, at, cursor.at, cursor.line, name, '', keyLevel);
  }

  private fetchTag(): void {
    const { cursor } = this;
    const keyLevel = this.saveSimpleKey();
    this.simpleKeyAllowed = false;
    const { at } = cursor;
    const { handle, suffix } = scanTag(cursor);
    this.push('tag', at, cursor.at, cursor.line, handle, suffix, keyLevel);
  }

  private fetchBlockScalar(): void {
    const { cursor } = this;
    this.dropSimpleKey();
    this.simpleKeyAllowed = true;
    const { at, line } = cursor;
    const value = scanBlockScalar(cursor, this.indent);
    this.push('scalar', at, cursor.at, line, value, '', -1);
  }

  private fetchQuotedScalar(): void {
    const { cursor } = this;
    const keyLevel = this.saveSimpleKey();
    this.simpleKeyAllowed = false;
    const { at, line } = cursor;
    const value = scanQuotedScalar(cursor);
    this.push('scalar', at, cursor.at, line, value, '', keyLevel);
  }

  private fetchPlainScalar(): void {
    const { cursor } = this;
    const keyLevel = this.saveSimpleKey();
    const { at, line } = cursor;
    const { value, endsLine } = scanPlainScalar(cursor, this.indent + 1, this.flowLevel > 0);
    this.simpleKeyAllowed = endsLine;
    this.tokens.push({ kind: 'scalar', at, end: cursor.at, line, value, suffix: '', plain: true, keyLevel });
  }

  /** Begins a block collection here if this is further in than the one around. */
  private openBlock(kind: YamlTokenKind): void {
    const { cursor } = this;
    if (this.indent >= cursor.column) return;
    this.indentTo(cursor.column);
    this.add(kind, cursor.at, cursor.line);
  }

  private indentTo(column: number): void {
    this.outerIndents.push(this.indent);
    this.indent = column;
  }

  /** Ends the block collections that are further in than that column. */
  private closeBlocks(column: number): void {
    if (this.flowLevel > 0) return;
    while (this.indent > column) {
      this.add('blockEnd', this.cursor.at, this.cursor.line);
      this.indent = this.outerIndents.pop() as number;
    }
  }

  /** Notes that the token to come may be a key, and gives its flow level; -1 where none may be. */
  private saveSimpleKey(): number {
    if (!this.simpleKeyAllowed) return -1;
    const { cursor } = this;
    this.dropSimpleKey();
    const level = this.simpleKeys.length - 1;
    const key = this.simpleKeys[level] as SimpleKey;
    key.possible = true;
    key.awaited = true;
    key.required = this.flowLevel === 0 && this.indent === cursor.column;
    key.token = this.nextToken();
    key.at = cursor.at;
    key.line = cursor.line;
    key.column = cursor.column;
    return level;
  }

  /** The number of the token to come. */
  private nextToken(): number {
    return this.taken + this.tokens.length - this.head;
  }

  private dropSimpleKey(): void {
    const key = this.simpleKeys[this.simpleKeys.length - 1] as SimpleKey;
    if (key.possible && key.required) this.failWithoutColon();
    key.possible = false;
  }

  /** yaml_simple_key_is_valid (scannerc.go:790): whether it may still be a key here. */
  private isValid(key: SimpleKey): boolean {
    if (!key.possible) return false;
    const { cursor } = this;
    if (key.line === cursor.line && !isFurther(cursor.text, key.at, cursor.at)) return true;
    if (key.required) this.failWithoutColon();
    key.possible = false;
    return false;
  }

  private failWithoutColon(): never {
    return this.cursor.fail("could not find expected ':'");
  }
}

const AFTER_ANCHOR = '?:,]}%@`';

function noSimpleKey(): SimpleKey {
  return { possible: false, awaited: false, required: false, token: 0, at: 0, line: 0, column: 0 };
}

/** Whether more characters are between them than a key may have. */
function isFurther(text: string, from: number, to: number): boolean {
  if (to - from <= MAX_SIMPLE_KEY) return false;
  let characters = 0;
  for (let at = from; at < to && characters <= MAX_SIMPLE_KEY; at++) {
    if (!isLowSurrogate(text.charCodeAt(at))) characters += 1;
  }
  return characters > MAX_SIMPLE_KEY;
}
