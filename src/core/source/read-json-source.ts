import { quote } from '../text/quote.ts';
import type { SourceBounds } from './source-bounds.ts';
import { orFailure, SourceError, type SourceFailure } from './source-failure.ts';
import type { SourceField, SourceValue } from './source-value.ts';

export type JsonReading =
  | { readonly ok: true; readonly source: SourceValue }
  | { readonly ok: false; readonly failure: SourceFailure };

/** Reads JSON as sigs.k8s.io/json does (internal/golang/encoding/json/scanner.go), keeping what JSON.parse would lose. */
export function readJsonSource(text: string, bounds: SourceBounds): JsonReading {
  return orFailure(() => ({ ok: true, source: new JsonReader(text, bounds).read() }));
}

const SPACE = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const END_OBJECT = 0x7d;
const END_ARRAY = 0x5d;
const ZERO = 0x30;

/** An array or object that has not ended. */
type Open =
  | { readonly kind: 'array'; readonly at: number; readonly items: SourceValue[] }
  | { readonly kind: 'object'; readonly at: number; readonly fields: SourceField[] };

interface Frame {
  readonly open: Open;
  /** Of the field whose value comes next, and where it stands. */
  name: string;
  nameAt: number;
}

/** Keeps what is open in a list, not on the stack: the server takes a depth of ten thousand. */
class JsonReader {
  private at = 0;
  private values = 0;
  private readonly frames: Frame[] = [];
  private readonly text: string;
  private readonly bounds: SourceBounds;

  constructor(text: string, bounds: SourceBounds) {
    this.text = text;
    this.bounds = bounds;
  }

  read(): SourceValue {
    for (;;) {
      const value = this.ended(this.begin());
      if (value === undefined) continue;
      this.skipSpace();
      if (this.at < this.text.length) this.unexpected('after top-level value');
      return value;
    }
  }

  /** A value that has ended, or undefined where an array or object has begun that is not empty. */
  private begin(): SourceValue | undefined {
    this.skipSpace();
    const { at } = this;
    this.values += 1;
    if (this.values > this.bounds.values) {
      throw new SourceError('tooManyValues', `exceeded max values of ${this.bounds.values}`, at);
    }
    switch (this.text.charCodeAt(at)) {
      case 0x7b:
        return this.enter({ kind: 'object', at, fields: [] });
      case 0x5b:
        return this.enter({ kind: 'array', at, items: [] });
      case QUOTE:
        return { kind: 'string', at, value: this.string() };
      case 0x74:
        this.word('true');
        return { kind: 'boolean', at, value: true };
      case 0x66:
        this.word('false');
        return { kind: 'boolean', at, value: false };
      case 0x6e:
        this.word('null');
        return { kind: 'null', at };
      default:
        return { kind: 'number', at, text: this.number(at) };
    }
  }

  private enter(open: Open): SourceValue | undefined {
    if (this.frames.length === this.bounds.depth) throw new SourceError('tooDeep', 'exceeded max depth', open.at);
    this.at += 1;
    if (this.skip(endOf(open))) return open;
    const frame: Frame = { open, name: '', nameAt: -1 };
    this.frames.push(frame);
    if (open.kind === 'object') this.name(frame);
    return undefined;
  }

  /** Puts a value into what it stands in, and that where it ends with it; what has ended at last, if all has. */
  private ended(value: SourceValue | undefined): SourceValue | undefined {
    let ended = value;
    while (ended !== undefined) {
      const frame = this.frames.at(-1);
      if (frame === undefined) return ended;
      const { open } = frame;
      if (open.kind === 'object') open.fields.push({ name: frame.name, at: frame.nameAt, value: ended });
      else open.items.push(ended);
      if (this.skip(COMMA)) {
        if (open.kind === 'object') this.name(frame);
        return undefined;
      }
      if (!this.skip(endOf(open))) {
        this.unexpected(open.kind === 'object' ? 'after object key:value pair' : 'after array element');
      }
      this.frames.pop();
      ended = open;
    }
    return undefined;
  }

  private name(frame: Frame): void {
    this.skipSpace();
    frame.nameAt = this.at;
    if (this.text.charCodeAt(this.at) !== QUOTE) this.unexpected('looking for beginning of object key string');
    frame.name = this.string();
    if (!this.skip(COLON)) this.unexpected('after object key');
  }

  private string(): string {
    const { text } = this;
    let value = '';
    let escaped = false;
    let from = this.at + 1;
    let at = from;
    for (;;) {
      const unit = text.charCodeAt(at);
      if (unit === QUOTE) break;
      if (unit === BACKSLASH) {
        escaped = true;
        value += text.slice(from, at);
        this.at = at + 1;
        value += this.escape();
        from = this.at;
        at = from;
      } else if (unit >= SPACE) at += 1;
      else {
        this.at = at;
        this.unexpected('in string literal');
      }
    }
    this.at = at + 1;
    value += text.slice(from, at);
    // Only escapes can leave half of a surrogate pair.
    return escaped ? value.toWellFormed() : value;
  }

  private escape(): string {
    const letter = this.text.charAt(this.at);
    if (letter === 'u') return this.hexEscape();
    const character = ESCAPED.get(letter);
    if (character === undefined) this.unexpected('in string escape code');
    this.at += 1;
    return character;
  }

  private hexEscape(): string {
    let unit = 0;
    for (let digits = 0; digits < 4; digits++) {
      this.at += 1;
      const digit = HEX.indexOf(this.text.charAt(this.at).toLowerCase() || ' ');
      if (digit < 0) this.unexpected('in \\u hexadecimal character escape');
      unit = unit * 16 + digit;
    }
    this.at += 1;
    return String.fromCharCode(unit);
  }

  private word(word: string): void {
    for (const letter of word.slice(1)) {
      this.at += 1;
      if (this.text[this.at] !== letter) this.unexpected(`in literal ${word} (expecting '${letter}')`);
    }
    this.at += 1;
  }

  private number(from: number): string {
    const signed = this.text[from] === '-';
    if (signed) this.at += 1;
    if (!this.isDigit()) this.unexpected(signed ? 'in numeric literal' : 'looking for beginning of value');
    if (this.text.charCodeAt(this.at) === ZERO) this.at += 1;
    else this.digits('in numeric literal');
    if (this.text[this.at] === '.') {
      this.at += 1;
      this.digits('after decimal point in numeric literal');
    }
    if (this.text[this.at] === 'e' || this.text[this.at] === 'E') {
      this.at += 1;
      if (this.text[this.at] === '+' || this.text[this.at] === '-') this.at += 1;
      this.digits('in exponent of numeric literal');
    }
    return this.text.slice(from, this.at);
  }

  private digits(where: string): void {
    if (!this.isDigit()) this.unexpected(where);
    do this.at += 1;
    while (this.isDigit());
  }

  private isDigit(): boolean {
    const unit = this.text.charCodeAt(this.at);
    return unit >= ZERO && unit <= 0x39;
  }

  /** Passes over that character, and spaces before it, if it is next. */
  private skip(unit: number): boolean {
    this.skipSpace();
    if (this.text.charCodeAt(this.at) !== unit) return false;
    this.at += 1;
    return true;
  }

  private skipSpace(): void {
    for (;;) {
      const unit = this.text.charCodeAt(this.at);
      if (unit !== SPACE && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return;
      this.at += 1;
    }
  }

  private unexpected(where: string): never {
    // After the end Go tries a space, which it says is wrong where none may be.
    const ended = this.at >= this.text.length;
    const point = this.text.codePointAt(this.at) ?? SPACE;
    const message =
      ended && !WITHIN_TOKEN.test(where)
        ? 'unexpected end of JSON input'
        : `invalid character ${quoteByte(firstByte(point))} ${where}`;
    throw new SourceError('malformed', message, this.at);
  }
}

/** Where a space is as wrong as any other character: in all but strings. */
const WITHIN_TOKEN = /^(?:in (?!string literal)|after decimal)/;
const HEX = '0123456789abcdef';

const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** Go reads bytes, and takes the first one of a character for all of it. */
function firstByte(point: number): number {
  if (point < 0x80) return point;
  if (point < 0x800) return 0xc0 | (point >> 6);
  return point < 0x10000 ? 0xe0 | (point >> 12) : 0xf0 | (point >> 18);
}

function endOf({ kind }: Open): number {
  return kind === 'object' ? END_OBJECT : END_ARRAY;
}

function quoteByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (character === "'") return "'\\''";
  return character === '"' ? `'"'` : `'${quote(character).slice(1, -1)}'`;
}
