import { LIMITS } from '../../limits.ts';
import { JsonScanner, type ScanFailure, STOPPED } from './json-scanner.ts';
import type { KeptFields } from './kept-fields.ts';
import { CLOSE_BRACE, type KeptField, KeptText, keptFieldsOf, OPEN_BRACE } from './kept-text.ts';
import { parseJson } from './parse-json.ts';
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
  /** Where its text begins. */
  readonly textFrom: number;
  /** The bits of the kept fields it has given. */
  seen: number;
  members: number;
  /** What this list says it is, once it has. */
  listKind: ListKind | undefined;
  hasItems: boolean;
  /** Items read before the list named its kind. */
  readonly pending: { readonly value: unknown; readonly where: string }[];
  /** An item that is no object: an error if this turns out to be a list. */
  badItem: ReadFailure | undefined;
}

interface ArrayFrame {
  readonly container: 'array';
  readonly where: string;
  items: number;
}

type Frame = ObjectFrame | ArrayFrame;

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const NEWLINE = 0x0a;
const ITEMS = new TextEncoder().encode('items');
const BUFFER_BYTES = 1024 * 1024;

/** Whether several JSON texts may follow one another (NDJSON) or only one. */
export type JsonFraming = 'single' | 'lines';

/**
 * Reads a JSON body as it arrives: finds each object in it, keeps only the fields that are read, and lets go of the
 * rest, so that memory holds one object at a time. Bytes are looked at once, save for the value that the end of a
 * buffer cuts in two.
 */
export class JsonReader {
  readonly #scanner = new JsonScanner(LIMITS);
  readonly #text = new KeptText(this.#scanner);
  readonly #kept: readonly KeptField[];
  /** The bits of apiVersion and kind. */
  readonly #typeBits: number;
  readonly #framing: JsonFraming;
  readonly #take: TakeObject;
  #buffer = new Uint8Array(BUFFER_BYTES + 1);
  /** Bytes of the body before the buffer. */
  #passed = 0;
  #position = 0;
  #end = 0;
  readonly #frames: Frame[] = [];
  #roots = 0;
  #started = false;
  #failure: ReadFailure | undefined;
  /** What is kept of the newest object or list that stands for itself, without its items. */
  root: unknown;

  constructor(kept: KeptFields, framing: JsonFraming, take: TakeObject) {
    this.#kept = keptFieldsOf(kept);
    this.#typeBits = this.#kept.reduce(
      (bits, { name, bit }) => (name === 'apiVersion' || name === 'kind' ? bits | bit : bits),
      0,
    );
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
    while (this.#failure === undefined) {
      this.#position = scanner.skipSpace(this.#position);
      const frame = this.#frames.at(-1);
      if (this.#position >= this.#end && (frame === undefined || !final)) break;
      const { values } = scanner;
      const textEnd = this.#text.end;
      const next = this.#step(frame);
      if (next !== STOPPED) {
        this.#position = next;
        continue;
      }
      if (scanner.failure !== undefined) this.#failure ??= this.#failureOf(scanner.failure);
      if (this.#failure !== undefined) return;
      // The step is taken again once there are more bytes.
      this.#text.end = textEnd;
      scanner.values = values;
      break;
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
    const opened = this.#scanner.buffer[at] === OPEN_BRACKET ? this.#openArray(at, where) : this.#openObject(at, where);
    if (opened !== STOPPED) this.#roots++;
    return opened;
  }

  #openArray(at: number, where: string): number {
    this.#frames.push({ container: 'array', where, items: 0 });
    return at + 1;
  }

  #openObject(at: number, where: string): number {
    const scanner = this.#scanner;
    if (scanner.buffer[at] === OPEN_BRACE) {
      scanner.values = 0;
      const textFrom = this.#text.end;
      this.#frames.push({
        container: 'object',
        where,
        textFrom,
        seen: 0,
        members: 0,
        listKind: undefined,
        hasItems: false,
        pending: [],
        badItem: undefined,
      });
      this.#text.write(OPEN_BRACE);
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
    }
    if (item >= this.#end) return scanner.expected('a value', item);
    const opened = this.#openObject(item, `${frame.where}[${frame.items}]`);
    if (opened !== STOPPED) frame.items++;
    return opened;
  }

  #stepInObject(frame: ObjectFrame, at: number): number {
    const scanner = this.#scanner;
    const byte = scanner.buffer[at];
    if (byte === CLOSE_BRACE) {
      this.#text.write(CLOSE_BRACE);
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
    const keyEnd = scanner.skipName(key);
    if (keyEnd === STOPPED) return STOPPED;
    const value = scanner.skipSpace(scanner.skipSpace(keyEnd) + 1);
    if (value >= this.#end) return scanner.expected('a value', value);
    const end = this.#member(frame, key, keyEnd, value);
    if (end !== STOPPED) frame.members++;
    return end;
  }

  #member(frame: ObjectFrame, key: number, keyEnd: number, value: number): number {
    const scanner = this.#scanner;
    const text = this.#text;
    const depth = this.#frames.length;
    if (scanner.buffer[value] === OPEN_BRACKET && text.isName(ITEMS, key, keyEnd)) {
      if (frame.hasItems) return this.#fail({ kind: 'duplicateField', where: frame.where, field: 'items' });
      if (depth + 2 > LIMITS.depth) return scanner.fail('depth', value, `nested deeper than ${LIMITS.depth} levels`);
      frame.hasItems = true;
      return this.#openArray(value, join(frame.where, 'items'));
    }
    const field = text.fieldNamed(this.#kept, key, keyEnd);
    if (field === undefined) return scanner.skipValue(value, depth);
    if ((frame.seen & field.bit) !== 0) {
      return this.#fail({ kind: 'duplicateField', where: frame.where, field: field.name });
    }
    const end = text.keepField(field, frame.seen !== 0, key, keyEnd, value, depth);
    if (text.duplicate !== undefined) {
      return this.#fail({ kind: 'duplicateField', where: frame.where, field: text.duplicate });
    }
    if (end !== STOPPED && text.end - frame.textFrom > LIMITS.keptBytes) {
      return this.#fail({ kind: 'overLimit', limit: 'keptBytes', where: frame.where });
    }
    if (end !== STOPPED) frame.seen |= field.bit;
    return end;
  }

  /** Hands over a finished object, or, for a list, the items that waited for its kind. */
  #closeObject(frame: ObjectFrame): void {
    const value = this.#text.take(frame.textFrom);
    const { where } = frame;
    if (this.#frames.length === 0) this.root = value;
    if (frame.hasItems) {
      this.#failure = this.#closeList(frame, value as Readonly<Record<string, unknown>>);
      return;
    }
    const list = this.#frames.at(-2);
    const kind = list?.container === 'object' ? this.#listKind(list) : undefined;
    if (list?.container === 'object' && kind === undefined && !hasKind(value)) list.pending.push({ value, where });
    else this.#failure = this.#take(value, where, kind);
  }

  #closeList(frame: ObjectFrame, { apiVersion, kind }: Readonly<Record<string, unknown>>): ReadFailure | undefined {
    const { where } = frame;
    if (typeof kind !== 'string') return { kind: 'noKind', where, field: 'kind' };
    if (!kind.endsWith('List')) return { kind: 'strayItems', where, objectKind: kind };
    if (typeof apiVersion !== 'string') return { kind: 'noKind', where, field: 'apiVersion' };
    let failure = frame.badItem;
    for (const item of frame.pending) failure ??= this.#take(item.value, item.where, { apiVersion, kind });
    return failure;
  }

  /** The kind of the list in hand, once it has said both its kind and its version. */
  #listKind(list: ObjectFrame): ListKind | undefined {
    if (list.listKind !== undefined) return list.listKind;
    if ((list.seen & this.#typeBits) !== this.#typeBits) return undefined;
    // The list's own text stops where its newest item began, without a closing brace.
    const { apiVersion, kind } = parseJson(`${this.#text.text(list.textFrom)}}`) as Readonly<Record<string, unknown>>;
    if (typeof apiVersion === 'string' && typeof kind === 'string') list.listKind = { apiVersion, kind };
    return list.listKind;
  }

  /** Lets go of what is read; grows the buffer where one value does not fit into it. */
  #makeRoom(): void {
    const rest = this.#end - this.#position;
    this.#passed += this.#position;
    if (rest > LIMITS.objectBytes) {
      this.#failure ??= { kind: 'overLimit', limit: 'objectBytes', where: this.#frames.at(-1)?.where ?? '' };
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
    return { offset, line, column: new TextDecoder().decode(before.subarray(lineStart)).length + 1 };
  }
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
