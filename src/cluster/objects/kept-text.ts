import { type JsonScanner, STOPPED } from './json-scanner.ts';
import type { KeptFields } from './kept-fields.ts';
import { parseJson } from './parse-json.ts';

/** A field that is kept, by the bytes of its name. */
export interface KeptField {
  readonly name: string;
  /** One bit, its own among the fields beside it. */
  readonly bit: number;
  readonly bytes: Uint8Array;
  /** What is kept below it; without it, all. */
  readonly below: readonly KeptField[] | undefined;
}

export function keptFieldsOf(kept: KeptFields): readonly KeptField[] {
  const encoder = new TextEncoder();
  return Object.entries(kept).map(([name, below], index) => ({
    name,
    bit: 1 << index,
    bytes: encoder.encode(name),
    below: below === true ? undefined : keptFieldsOf(below),
  }));
}

const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;
/** Below this a loop copies faster than `set`, and most values are. */
const SHORT = 64;

/**
 * The JSON text of what is kept of the objects in hand, copied from the scanner's buffer. Objects nest (a list and its
 * items), so the text is a stack: each object's begins where its list's stopped.
 */
export class KeptText {
  readonly #scanner: JsonScanner;
  readonly #decoder = new TextDecoder();
  #bytes = new Uint8Array(16 * 1024);
  end = 0;
  /** Set where a kept field stands twice in one object: its path below the value that was copied. */
  duplicate: string | undefined;

  constructor(scanner: JsonScanner) {
    this.#scanner = scanner;
  }

  /** The value whose text begins at `from`; what is behind it is let go. */
  take(from: number): unknown {
    const text = this.text(from);
    this.end = from;
    return parseJson(text);
  }

  text(from: number): string {
    return this.#decoder.decode(this.#bytes.subarray(from, this.end));
  }

  write(byte: number): void {
    this.#room(1);
    this.#bytes[this.end++] = byte;
  }

  copy(from: number, to: number): void {
    const length = to - from;
    this.#room(length);
    const { buffer } = this.#scanner;
    if (length < SHORT) for (let i = 0; i < length; i++) this.#bytes[this.end + i] = buffer[from + i] as number;
    else this.#bytes.set(buffer.subarray(from, to), this.end);
    this.end += length;
  }

  /** Copies what is kept of the value at `at`, `depth` levels deep; returns the offset behind it. */
  #keep(kept: readonly KeptField[] | undefined, at: number, depth: number): number {
    const scanner = this.#scanner;
    if (kept !== undefined && scanner.buffer[at] === OPEN_BRACE) return this.#keepFields(kept, at, depth);
    const end = scanner.skipValue(at, depth);
    if (end !== STOPPED) this.copy(at, end);
    return end;
  }

  #keepFields(kept: readonly KeptField[], at: number, depth: number): number {
    const scanner = this.#scanner;
    const { buffer } = scanner;
    let seen = 0;
    this.write(OPEN_BRACE);
    let i = scanner.skipSpace(at + 1);
    if (buffer[i] === CLOSE_BRACE) {
      this.write(CLOSE_BRACE);
      return i + 1;
    }
    for (;;) {
      const key = i;
      const keyEnd = scanner.skipName(key);
      if (keyEnd === STOPPED) return STOPPED;
      const value = scanner.skipSpace(scanner.skipSpace(keyEnd) + 1);
      const field = this.fieldNamed(kept, key, keyEnd);
      if (field !== undefined && (seen & field.bit) !== 0) {
        this.duplicate = field.name;
        return STOPPED;
      }
      const end =
        field === undefined
          ? scanner.skipValue(value, depth + 1)
          : this.keepField(field, seen !== 0, key, keyEnd, value, depth + 1);
      seen |= field?.bit ?? 0;
      if (end === STOPPED) return STOPPED;
      i = scanner.skipSpace(end);
      if (buffer[i] === CLOSE_BRACE) {
        this.write(CLOSE_BRACE);
        return i + 1;
      }
      if (buffer[i] !== COMMA) return scanner.expected('"," or "}"', i);
      i = scanner.skipSpace(i + 1);
    }
  }

  /** Copies a field, behind a comma unless it is the first that is kept; returns the offset behind it. */
  keepField(field: KeptField, follows: boolean, key: number, keyEnd: number, value: number, depth: number): number {
    if (follows) this.write(COMMA);
    this.copy(key, keyEnd);
    this.write(COLON);
    const end = this.#keep(field.below, value, depth);
    if (this.duplicate !== undefined) this.duplicate = `${field.name}.${this.duplicate}`;
    return end;
  }

  fieldNamed(fields: readonly KeptField[], key: number, keyEnd: number): KeptField | undefined {
    for (const field of fields) if (this.isName(field.bytes, key, keyEnd)) return field;
    return undefined;
  }

  /** Whether the quoted field name between the offsets is this one, however it is escaped. */
  isName(name: Uint8Array, key: number, keyEnd: number): boolean {
    const { buffer } = this.#scanner;
    const start = key + 1;
    const length = keyEnd - 1 - start;
    let i = 0;
    while (i < length && i < name.length && buffer[start + i] === name[i]) i++;
    if (i === length) return length === name.length;
    if (buffer[start + i] !== BACKSLASH) return false;
    return JSON.parse(this.#decoder.decode(buffer.subarray(key, keyEnd))) === this.#decoder.decode(name);
  }

  #room(length: number): void {
    const needed = this.end + length;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(2 * needed);
    grown.set(this.#bytes.subarray(0, this.end));
    this.#bytes = grown;
  }
}
