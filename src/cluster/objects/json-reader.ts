import { LIMITS } from '../../limits.ts';
import { JsonScanner, type ScanFailure, STOPPED } from './json-scanner.ts';
import type { KeptFields } from './kept-fields.ts';
import type { ReadFailure } from './read-failure.ts';

/** Takes one object after the other; a returned failure ends the reading. */
export type TakeObject = (value: unknown, where: string, list: ListKind | undefined) => ReadFailure | undefined;

/** The list an object without a kind of its own stands in: a NodeList's items are Nodes. */
export interface ListKind {
  readonly apiVersion: string;
  readonly kind: string;
}

/** A JSON object that is being read, member by member, since it may be a list of 54 MB. */
interface ObjectFrame {
  readonly container: 'object';
  readonly where: string;
  readonly keptFrom: number;
  readonly seen: Set<string>;
  /** What this list says it is, once it has. */
  listKind: ListKind | undefined;
  /** Items read before the list named its kind. */
  readonly pending: { readonly value: unknown; readonly where: string }[];
  /** An item that is no object: an error if this turns out to be a list. */
  badItem: ReadFailure | undefined;
  hasItems: boolean;
  members: number;
}

interface ArrayFrame {
  readonly container: 'array';
  readonly where: string;
  items: number;
}

type Frame = ObjectFrame | ArrayFrame;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const NEWLINE = 0x0a;

const BUFFER_BYTES = 1024 * 1024;

interface KeptField {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly below: KeptFields | true;
}

/** Whether several JSON texts may follow one another (NDJSON) or only one. */
export type JsonFraming = 'single' | 'lines';

/**
 * Reads a JSON body as it arrives: finds each object in it, keeps only the fields that are read, and lets go of the
 * rest, so that memory holds one object at a time. Bytes are looked at once, save for the value that the end of a
 * buffer cuts in two.
 */
export class JsonReader {
  readonly #scanner = new JsonScanner(LIMITS);
  readonly #kept: readonly KeptField[];
  readonly #keptBelow = new Map<KeptFields, readonly KeptField[]>();
  readonly #framing: JsonFraming;
  readonly #take: TakeObject;
  readonly #decoder = new TextDecoder();
  #buffer = new Uint8Array(BUFFER_BYTES + 1);
  /** Bytes of the body before the buffer. */
  #passed = 0;
  #position = 0;
  #end = 0;
  /** The JSON text of what is kept of the objects in hand, the innermost last. */
  #text = new Uint8Array(16 * 1024);
  #textEnd = 0;
  #frames: Frame[] = [];
  #roots = 0;
  #started = false;
  #failure: ReadFailure | undefined;

  constructor(kept: KeptFields, framing: JsonFraming, take: TakeObject) {
    this.#kept = fieldsOf(kept, this.#keptBelow);
    this.#framing = framing;
    this.#take = take;
  }

  /** Reads on; returns the failure that ended the reading, if one did. */
  push(chunk: Uint8Array): ReadFailure | undefined {
    let rest = chunk;
    while (rest.length > 0 && this.#failure === undefined) {
      const room = this.#buffer.length - 1 - this.#end;
      const part = rest.subarray(0, room);
      this.#buffer.set(part, this.#end);
      this.#end += part.length;
      rest = rest.subarray(part.length);
      if (this.#end === this.#buffer.length - 1) this.#read(false);
    }
    return this.#failure;
  }

  /** Reads what is left; the body must be complete. */
  finish(): ReadFailure | undefined {
    if (this.#failure === undefined) this.#read(true);
    if (this.#failure !== undefined) return this.#failure;
    return this.#roots === 0 ? { kind: 'emptyBody' } : undefined;
  }

  #read(final: boolean): void {
    const scanner = this.#scanner;
    if (!this.#started && !this.#skipByteOrderMark()) return;
    this.#buffer[this.#end] = 0;
    scanner.buffer = this.#buffer;
    scanner.end = this.#end;
    scanner.final = final;
    for (;;) {
      this.#position = scanner.skipSpace(this.#position);
      const { length } = this.#frames;
      if (this.#position >= this.#end && (length === 0 || !final)) break;
      const { values } = scanner;
      const before = this.#textEnd;
      const next = this.#step(this.#frames[length - 1]);
      if (this.#failure !== undefined) return;
      if (next === STOPPED) {
        if (scanner.failure !== undefined) {
          this.#failure = this.#failureOf(scanner.failure);
          return;
        }
        this.#textEnd = before;
        scanner.values = values;
        break;
      }
      this.#position = next;
    }
    this.#makeRoom();
  }

  /** Moves on by one member, item or bracket; returns the offset behind it. */
  #step(frame: Frame | undefined): number {
    const at = this.#position;
    if (frame === undefined) return this.#openRoot(at);
    return frame.container === 'object' ? this.#stepInObject(frame, at) : this.#stepInArray(frame, at);
  }

  #openRoot(at: number): number {
    if (this.#roots > 0 && this.#framing === 'single') {
      return this.#scanner.fail(
        'syntax',
        at,
        'another value after the end; send many objects as NDJSON or in an array',
      );
    }
    const where = this.#framing === 'lines' ? `line ${this.#roots + 1}` : '';
    const opened = this.#openObjects(at, where);
    if (opened !== STOPPED) this.#roots++;
    return opened;
  }

  #openObjects(at: number, where: string): number {
    if (this.#scanner.buffer[at] !== OPEN_BRACKET) return this.#openObject(at, where);
    this.#frames.push({ container: 'array', where, items: 0 });
    return at + 1;
  }

  #openObject(at: number, where: string): number {
    const scanner = this.#scanner;
    if (scanner.buffer[at] === OPEN_BRACE) {
      scanner.values = 0;
      this.#frames.push({
        container: 'object',
        where,
        keptFrom: this.#textEnd,
        seen: new Set(),
        listKind: undefined,
        pending: [],
        badItem: undefined,
        hasItems: false,
        members: 0,
      });
      this.#write(OPEN_BRACE);
      return at + 1;
    }
    const end = scanner.skipValue(at, this.#frames.length);
    if (end === STOPPED) return STOPPED;
    const failure: ReadFailure = { kind: 'notAnObject', where, got: typeNameOf(scanner.buffer[at] as number) };
    const list = this.#frames.at(-2);
    // A list may be of a kind nobody reads: it says what it is only later.
    if (list?.container === 'object') list.badItem ??= failure;
    else this.#failure = failure;
    return end;
  }

  #stepInArray(frame: ArrayFrame, at: number): number {
    const scanner = this.#scanner;
    const byte = scanner.buffer[at];
    if (byte === CLOSE_BRACKET) {
      this.#frames.pop();
      scanner.values = 0;
      return at + 1;
    }
    let item = at;
    if (frame.items > 0) {
      if (byte !== COMMA) return scanner.expected('"," or "]"', at);
      item = scanner.skipSpace(at + 1);
      if (item >= this.#end) return scanner.expected('a value', item);
    }
    const opened = this.#openObject(item, `${frame.where}[${frame.items}]`);
    if (opened !== STOPPED) frame.items++;
    return opened;
  }

  #stepInObject(frame: ObjectFrame, at: number): number {
    const scanner = this.#scanner;
    const byte = scanner.buffer[at];
    if (byte === CLOSE_BRACE) {
      this.#write(CLOSE_BRACE);
      this.#frames.pop();
      scanner.values = 0;
      this.#closeObject(frame);
      return at + 1;
    }
    let key = at;
    if (frame.members > 0) {
      if (byte !== COMMA) return scanner.expected('"," or "}"', at);
      key = scanner.skipSpace(at + 1);
    }
    if (scanner.buffer[key] !== QUOTE) return scanner.expected('a field name in double quotes', key);
    const keyEnd = scanner.skipString(key);
    if (keyEnd === STOPPED) return STOPPED;
    const colon = scanner.skipSpace(keyEnd);
    if (scanner.buffer[colon] !== COLON) return scanner.expected('":" after a field name', colon);
    const value = scanner.skipSpace(colon + 1);
    if (value >= this.#end) return scanner.expected('a value', value);
    const end = this.#member(frame, key, keyEnd, value);
    if (end !== STOPPED) frame.members++;
    return end;
  }

  #member(frame: ObjectFrame, key: number, keyEnd: number, value: number): number {
    const scanner = this.#scanner;
    const depth = this.#frames.length;
    if (this.#isName(ITEMS, key, keyEnd) && scanner.buffer[value] === OPEN_BRACKET) {
      if (frame.hasItems) return this.#fail({ kind: 'duplicateField', where: frame.where, field: 'items' });
      if (depth + 2 > LIMITS.depth) return scanner.fail('depth', value, `nested deeper than ${LIMITS.depth} levels`);
      frame.hasItems = true;
      this.#frames.push({ container: 'array', where: join(frame.where, 'items'), items: 0 });
      return value + 1;
    }
    const field = this.#fieldNamed(this.#kept, key, keyEnd);
    if (field === undefined) return scanner.skipValue(value, depth);
    if (frame.seen.has(field.name)) {
      return this.#fail({ kind: 'duplicateField', where: frame.where, field: field.name });
    }
    if (frame.seen.size > 0) this.#write(COMMA);
    this.#copy(key, keyEnd);
    this.#write(COLON);
    const end = this.#keep(field.below, value, depth, frame.where, field.name);
    if (end !== STOPPED) frame.seen.add(field.name);
    return end;
  }

  /** Copies what is kept of the value at `at`; returns the offset behind it. */
  #keep(kept: KeptFields | true, at: number, depth: number, where: string, path: string): number {
    const scanner = this.#scanner;
    const { buffer } = scanner;
    if (kept === true || buffer[at] !== OPEN_BRACE) {
      const end = scanner.skipValue(at, depth);
      if (end !== STOPPED) this.#copy(at, end);
      return end;
    }
    const fields = this.#keptBelow.get(kept) as readonly KeptField[];
    const seen = new Set<KeptField>();
    this.#write(OPEN_BRACE);
    let i = scanner.skipSpace(at + 1);
    if (buffer[i] === CLOSE_BRACE) {
      this.#write(CLOSE_BRACE);
      return i + 1;
    }
    for (;;) {
      if (buffer[i] !== QUOTE) return scanner.expected('a field name in double quotes', i);
      const keyEnd = scanner.skipString(i);
      if (keyEnd === STOPPED) return STOPPED;
      const colon = scanner.skipSpace(keyEnd);
      if (buffer[colon] !== COLON) return scanner.expected('":" after a field name', colon);
      const value = scanner.skipSpace(colon + 1);
      const field = this.#fieldNamed(fields, i, keyEnd);
      let end: number;
      if (field === undefined) {
        end = scanner.skipValue(value, depth + 1);
      } else {
        if (seen.has(field)) return this.#fail({ kind: 'duplicateField', where, field: `${path}.${field.name}` });
        if (seen.size > 0) this.#write(COMMA);
        seen.add(field);
        this.#copy(i, keyEnd);
        this.#write(COLON);
        end = this.#keep(field.below, value, depth + 1, where, `${path}.${field.name}`);
      }
      if (end === STOPPED) return STOPPED;
      i = scanner.skipSpace(end);
      if (buffer[i] === CLOSE_BRACE) {
        this.#write(CLOSE_BRACE);
        return i + 1;
      }
      if (buffer[i] !== COMMA) return scanner.expected('"," or "}"', i);
      i = scanner.skipSpace(i + 1);
    }
  }

  /** Hands over a finished object, or, for a list, the items that waited for its kind. */
  #closeObject(frame: ObjectFrame): void {
    const bytes = this.#text.subarray(frame.keptFrom, this.#textEnd);
    this.#textEnd = frame.keptFrom;
    const value: unknown = JSON.parse(this.#decoder.decode(bytes));
    if (frame.hasItems) {
      this.#closeList(frame, value as Readonly<Record<string, unknown>>);
      return;
    }
    const list = this.#frames.at(-2);
    if (list?.container !== 'object' || this.#frames.at(-1)?.container !== 'array' || hasKind(value)) {
      this.#failure = this.#take(value, frame.where, undefined);
    } else {
      const kind = this.#listKind(list);
      if (kind === undefined) list.pending.push({ value, where: frame.where });
      else this.#failure = this.#take(value, frame.where, kind);
    }
  }

  #closeList(frame: ObjectFrame, list: Readonly<Record<string, unknown>>): void {
    const { apiVersion, kind } = list;
    if (typeof kind !== 'string') {
      this.#failure = { kind: 'noKind', where: frame.where, field: 'kind' };
    } else if (!kind.endsWith('List')) {
      this.#failure = { kind: 'strayItems', where: frame.where, objectKind: kind };
    } else if (typeof apiVersion !== 'string') {
      this.#failure = { kind: 'noKind', where: frame.where, field: 'apiVersion' };
    } else {
      this.#failure = frame.badItem;
      for (const item of frame.pending) this.#failure ??= this.#take(item.value, item.where, { apiVersion, kind });
    }
  }

  /** The kind of the list in hand, once it has said both its kind and its version. */
  #listKind(list: ObjectFrame): ListKind | undefined {
    if (list.listKind !== undefined) return list.listKind;
    if (!list.seen.has('kind') || !list.seen.has('apiVersion')) return undefined;
    // The list's own text ends where its newest item began, without a closing brace.
    const head = `${this.#decoder.decode(this.#text.subarray(list.keptFrom, this.#textEnd))}}`;
    const { apiVersion, kind } = JSON.parse(head) as Readonly<Record<string, unknown>>;
    if (typeof apiVersion === 'string' && typeof kind === 'string') list.listKind = { apiVersion, kind };
    return list.listKind;
  }

  #fieldNamed(fields: readonly KeptField[], key: number, keyEnd: number): KeptField | undefined {
    for (const field of fields) if (this.#isName(field.bytes, key, keyEnd)) return field;
    return undefined;
  }

  /** Whether the quoted field name between the offsets is this one, however it is escaped. */
  #isName(name: Uint8Array, key: number, keyEnd: number): boolean {
    const { buffer } = this.#scanner;
    const start = key + 1;
    const length = keyEnd - 1 - start;
    let i = 0;
    while (i < length && i < name.length && buffer[start + i] === name[i]) i++;
    if (i === length) return length === name.length;
    if (buffer[start + i] !== BACKSLASH) return false;
    const text = JSON.parse(this.#decoder.decode(buffer.subarray(key, keyEnd))) as string;
    return text === this.#decoder.decode(name);
  }

  #write(byte: number): void {
    if (this.#textEnd === this.#text.length) this.#growText(1);
    this.#text[this.#textEnd++] = byte;
  }

  #copy(from: number, to: number): void {
    const length = to - from;
    if (this.#textEnd + length > this.#text.length) this.#growText(length);
    const { buffer } = this.#scanner;
    // A loop beats `set` and `copyWithin` on the few bytes most values have.
    if (length < 64) for (let i = 0; i < length; i++) this.#text[this.#textEnd + i] = buffer[from + i] as number;
    else this.#text.set(buffer.subarray(from, to), this.#textEnd);
    this.#textEnd += length;
  }

  #growText(length: number): void {
    const frame = this.#frames.findLast(({ container }) => container === 'object') as ObjectFrame;
    if (this.#textEnd + length - frame.keptFrom > LIMITS.keptBytes) {
      this.#failure ??= { kind: 'overLimit', limit: 'keptBytes', where: frame.where };
    }
    const grown = new Uint8Array(2 * (this.#textEnd + length));
    grown.set(this.#text.subarray(0, this.#textEnd));
    this.#text = grown;
  }

  /** Lets go of what is read; grows the buffer where one value does not fit into it. */
  #makeRoom(): void {
    const rest = this.#end - this.#position;
    this.#passed += this.#position;
    if (rest > LIMITS.objectBytes) {
      this.#failure = { kind: 'overLimit', limit: 'objectBytes', where: this.#frames.at(-1)?.where ?? '' };
    } else if (rest > this.#buffer.length / 2) {
      // Doubling keeps the bytes that are looked at twice below those looked at once.
      const grown = new Uint8Array(2 * this.#buffer.length);
      grown.set(this.#buffer.subarray(this.#position, this.#end));
      this.#buffer = grown;
    } else {
      this.#buffer.copyWithin(0, this.#position, this.#end);
    }
    this.#end = rest;
    this.#position = 0;
  }

  /** False where the body is in a charset that is not UTF-8. */
  #skipByteOrderMark(): boolean {
    this.#started = true;
    const [first, second, third] = this.#buffer.subarray(0, this.#end);
    if (first === 0xef && second === 0xbb && third === 0xbf) this.#position = 3;
    const isUtf16 = (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe);
    if (isUtf16) this.#failure = { kind: 'unsupportedCharset', charset: 'UTF-16' };
    return !isUtf16;
  }

  #fail(failure: ReadFailure): typeof STOPPED {
    this.#failure ??= failure;
    return STOPPED;
  }

  #failureOf({ kind, offset, detail }: ScanFailure): ReadFailure {
    const where = this.#frames.at(-1)?.where ?? '';
    const position = this.#positionOf(offset);
    switch (kind) {
      case 'syntax':
        return { kind: 'malformed', format: 'JSON', detail, position };
      case 'utf8':
        return { kind: 'invalidUtf8', position };
      case 'depth':
        return { kind: 'tooDeep', where, position };
      case 'values':
        return { kind: 'overLimit', limit: 'objectValues', where };
    }
  }

  /** Lines are counted only while the body's beginning is at hand: counting them all would cost more than it helps. */
  #positionOf(offset: number): { offset: number; line?: number; column?: number } {
    if (this.#passed > 0) return { offset: this.#passed + offset };
    const before = this.#buffer.subarray(0, offset);
    let line = 1;
    for (const byte of before) if (byte === NEWLINE) line++;
    const lineStart = before.lastIndexOf(NEWLINE) + 1;
    return { offset, line, column: this.#decoder.decode(before.subarray(lineStart)).length + 1 };
  }
}

const BACKSLASH = 0x5c;
const ITEMS = new TextEncoder().encode('items');

function fieldsOf(kept: KeptFields, below: Map<KeptFields, readonly KeptField[]>): readonly KeptField[] {
  const encoder = new TextEncoder();
  const fields = Object.entries(kept).map(([name, inner]) => ({ bytes: encoder.encode(name), name, below: inner }));
  below.set(kept, fields);
  for (const inner of Object.values(kept)) if (inner !== true) fieldsOf(inner, below);
  return fields;
}

function join(where: string, field: string): string {
  return where === '' ? field : `${where}.${field}`;
}

function hasKind(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('kind' in value || 'apiVersion' in value);
}

function typeNameOf(byte: number): string {
  if (byte === QUOTE) return 'string';
  if (byte === OPEN_BRACKET) return 'array';
  if (byte === 0x74 || byte === 0x66) return 'boolean';
  return byte === 0x6e ? 'null' : 'number';
}
