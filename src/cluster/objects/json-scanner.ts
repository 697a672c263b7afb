/** Where and why bytes are not the JSON we read. `offset` counts from the start of the scanned buffer. */
export interface ScanFailure {
  readonly kind: 'syntax' | 'utf8' | 'depth' | 'values';
  readonly offset: number;
  readonly detail: string;
}

export interface ScanLimits {
  readonly depth: number;
  /** Values in one object, its own fields and items included. */
  readonly objectValues: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** 1 for the bytes a string may hold as they are: printable ASCII but the quote and the backslash. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte < 0x80 && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0,
);
const SPACE = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 ? 1 : 0,
);
/** Bytes a number or a literal is made of, and others that would make it a wrong one. */
const WORD = Uint8Array.from({ length: 256 }, (_, byte) => (/[-+.0-9A-Za-z_]/.test(String.fromCharCode(byte)) ? 1 : 0));
const ZERO = 0x30;
const DIGIT = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= ZERO && byte <= 0x39 ? 1 : 0));
const NUMBER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$/;
const ESCAPED = new Set([...'"\\/bfnrt'].map((character) => character.charCodeAt(0)));

/** A longer number than this is not one anybody means. */
const MAX_WORD = 400;

// What skipValue looks for next: a value, a field name, or what may follow a value.
const VALUE = 0;
const KEY = 1;
const AFTER = 2;

/** What a scan returns when it cannot go on: see {@link JsonScanner.failure} for whether it failed or ran out of bytes. */
export const STOPPED = -1;

/**
 * Steps over JSON values in bytes without making them, and checks every byte on the way: an error in a part that
 * nobody reads is still an error. All positions are offsets into `buffer`, which needs one byte of room after `end`.
 */
export class JsonScanner {
  buffer: Uint8Array = new Uint8Array(1);
  end = 0;
  /** Whether the bytes up to `end` are the last. */
  final = false;
  /** Set when a scan stopped for good; unset when it stopped for want of bytes. */
  failure: ScanFailure | undefined;
  /** Values counted since the caller last set it to 0. */
  values = 0;
  readonly #limits: ScanLimits;
  readonly #isObject: Uint8Array;

  constructor(limits: ScanLimits) {
    this.#limits = limits;
    this.#isObject = new Uint8Array(limits.depth + 1);
  }

  /** The first offset from `at` on that holds no white space; it may be `end`. */
  skipSpace(at: number): number {
    const { buffer } = this;
    let i = at;
    while (SPACE[buffer[i] as number] === 1) i++;
    return i;
  }

  /** Steps over a string whose opening quote is at `at`; returns the offset behind it. */
  skipString(at: number): number {
    const { buffer } = this;
    let i = at + 1;
    for (;;) {
      while (PLAIN[buffer[i] as number] === 1) i++;
      if (i >= this.end) return this.#stopAtEnd();
      const byte = buffer[i] as number;
      if (byte === QUOTE) return i + 1;
      if (byte === BACKSLASH) i = this.#skipEscape(i);
      else if (byte >= 0x80) i = this.#skipUtf8(i);
      else return this.fail('syntax', i, 'control character in a string');
      if (i < 0) return STOPPED;
    }
  }

  /** Steps over a field's name and checks that a colon follows; returns the offset behind the name. */
  skipName(at: number): number {
    if (this.buffer[at] !== QUOTE) return this.expected('a field name in double quotes', at);
    const end = this.skipString(at);
    if (end === STOPPED) return STOPPED;
    const colon = this.skipSpace(end);
    return this.buffer[colon] === COLON ? end : this.expected('":" after a field name', colon);
  }

  /**
   * Steps over one value that starts at `at`, `depth` levels deep; returns the offset behind it. A number or literal
   * ends where another byte follows it, so at the end of the buffer it is complete only when `final`.
   */
  skipValue(at: number, depth: number): number {
    const { buffer } = this;
    const isObject = this.#isObject;
    let values = this.values;
    let level = depth;
    let i = at;
    let next = VALUE;
    for (;;) {
      while (SPACE[buffer[i] as number] === 1) i++;
      const byte = buffer[i] as number;
      if (byte === QUOTE && next !== AFTER) {
        // As skipString does, here for the strings that hold nothing unusual.
        const start = i++;
        while (PLAIN[buffer[i] as number] === 1) i++;
        if (buffer[i] === QUOTE) i++;
        else i = this.skipString(start);
        if (i < 0) return STOPPED;
        if (next === VALUE) {
          values++;
          next = AFTER;
        } else {
          if (buffer[i] !== COLON) i = this.skipSpace(i);
          if (buffer[i] !== COLON) return this.expected('":" after a field name', i);
          i++;
          next = VALUE;
          continue;
        }
      } else if (next === AFTER) {
        if (byte === COMMA) {
          i++;
          next = isObject[level] === 1 ? KEY : VALUE;
          continue;
        }
        if (byte !== (isObject[level] === 1 ? CLOSE_BRACE : CLOSE_BRACKET)) {
          return this.expected(isObject[level] === 1 ? '"," or "}"' : '"," or "]"', i);
        }
        i++;
        level--;
      } else if (next === KEY) {
        return this.expected('a field name in double quotes', i);
      } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        values++;
        if (level >= this.#limits.depth)
          return this.fail('depth', i, `nested deeper than ${this.#limits.depth} levels`);
        const close = byte === OPEN_BRACE ? CLOSE_BRACE : CLOSE_BRACKET;
        i = this.skipSpace(i + 1);
        if (buffer[i] !== close) {
          level++;
          isObject[level] = byte === OPEN_BRACE ? 1 : 0;
          next = byte === OPEN_BRACE ? KEY : VALUE;
          continue;
        }
        i++;
        next = AFTER;
      } else {
        values++;
        i = this.#skipWord(i);
        if (i < 0) return STOPPED;
        next = AFTER;
      }
      if (level === depth) {
        this.values = values;
        if (values <= this.#limits.objectValues) return i;
        return this.fail('values', at, `more than ${this.#limits.objectValues} values in one object`);
      }
    }
  }

  /** Stops for good. */
  fail(kind: ScanFailure['kind'], offset: number, detail: string): typeof STOPPED {
    this.failure ??= { kind, offset, detail };
    return STOPPED;
  }

  /** Stops at a byte that is not what it should be, or for want of bytes. */
  expected(what: string, at: number): typeof STOPPED {
    return at >= this.end ? this.#stopAtEnd() : this.fail('syntax', at, `expected ${what}`);
  }

  #stopAtEnd(): typeof STOPPED {
    if (this.final) this.fail('syntax', this.end, 'unexpected end');
    return STOPPED;
  }

  #skipWord(at: number): number {
    const { buffer } = this;
    let i = at;
    // Most words are small whole numbers; a leading zero is left to the check below.
    if (buffer[i] !== ZERO) while (DIGIT[buffer[i] as number] === 1) i++;
    if (i > at && i < this.end && WORD[buffer[i] as number] === 0) return i;
    while (WORD[buffer[i] as number] === 1) i++;
    if (i >= this.end && !this.final) return STOPPED;
    if (i === at) return this.expected('a value', at);
    const word = String.fromCharCode(...buffer.subarray(at, Math.min(i, at + MAX_WORD)));
    if (word === 'true' || word === 'false' || word === 'null') return i;
    return i - at <= MAX_WORD && NUMBER.test(word) ? i : this.fail('syntax', at, 'expected a value');
  }

  #skipEscape(at: number): number {
    const { buffer } = this;
    if (at + 1 >= this.end) return this.#stopAtEnd();
    const escaped = buffer[at + 1] as number;
    if (ESCAPED.has(escaped)) return at + 2;
    if (escaped !== 0x75) return this.fail('syntax', at, 'unknown escape in a string');
    const first = this.#codeUnit(at);
    if (first < 0) return STOPPED;
    if (first < 0xd800 || first > 0xdfff) return at + 6;
    // Half a surrogate pair is no character; Go would put another one in its place without a word.
    if (at + 7 >= this.end) return this.#stopAtEnd();
    const isPair = first < 0xdc00 && buffer[at + 6] === BACKSLASH && buffer[at + 7] === 0x75;
    const second = isPair ? this.#codeUnit(at + 6) : 0;
    if (second < 0) return STOPPED;
    return second >= 0xdc00 && second <= 0xdfff ? at + 12 : this.fail('syntax', at, 'lone surrogate in a string');
  }

  /** The code unit that the `\u` escape at `at` stands for. */
  #codeUnit(at: number): number {
    if (at + 6 > this.end) return this.#stopAtEnd();
    const digits = String.fromCharCode(...this.buffer.subarray(at + 2, at + 6));
    return /^[0-9a-fA-F]{4}$/.test(digits)
      ? Number.parseInt(digits, 16)
      : this.fail('syntax', at, 'unknown escape in a string');
  }

  #skipUtf8(at: number): number {
    const { buffer } = this;
    const lead = buffer[at] as number;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    const second = buffer[at + 1] as number;
    if (lead < 0xc2 || lead > 0xf4) return this.fail('utf8', at, 'not valid UTF-8');
    if (at + length > this.end) return this.#stopAtEnd();
    // Overlong forms, surrogates and what lies beyond U+10FFFF show in the first two bytes (RFC 3629 section 4).
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    let valid = second >= low && second <= high;
    for (let i = at + 2; i < at + length; i++) valid &&= ((buffer[i] as number) & 0xc0) === 0x80;
    return valid ? at + length : this.fail('utf8', at, 'not valid UTF-8');
  }
}
