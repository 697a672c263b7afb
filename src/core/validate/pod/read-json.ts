import { utf8Bytes } from '../../go/utf8-bytes.ts';
import type { SourceField, SourceValue } from '../../source/source-value.ts';
import { quote } from '../../text/quote.ts';
import { jsonLiteral } from './json-literal.ts';

export type ReadJson =
  | { readonly ok: true; readonly value: SourceValue }
  | { readonly ok: false; readonly message: string };

/** What is being read: a value of an array, a name or a value of an object, or the whole. */
type Part = 'item' | 'name' | 'field' | 'whole';

/** An array or object that has not ended, or the whole. */
interface Frame {
  part: Part;
  /** Undefined of the whole alone. */
  readonly parent: Frame | undefined;
  readonly depth: number;
  readonly close: string;
  readonly value: SourceValue;
  readonly items: SourceValue[];
  readonly fields: SourceField[];
  name: string;
  nameAt: number;
}

const AFTER = {
  item: { separator: ',', next: 'item', wrong: 'after array element' },
  name: { separator: ':', next: 'field', wrong: 'after object key' },
  field: { separator: ',', next: 'name', wrong: 'after object key:value pair' },
  whole: { separator: undefined, next: 'whole', wrong: 'after top-level value' },
} as const;

const MAX_DEPTH = 10_000;

/** JSON as Go's encoding/json reads it, or what it says of a text that is none. A field that comes again is kept. */
export function readJson(json: string): ReadJson {
  // At the end Go's scanner tries a space.
  const text = `${json} `;
  const whole: Frame = { ...frameOf('', 0, undefined), part: 'whole' };
  let frame = whole;
  /** Whether the part may begin or be missing, must begin, or has ended. */
  let state: 'open' | 'begin' | 'after' = 'begin';

  function end(value: SourceValue): void {
    if (frame.part === 'field') frame.fields.push({ name: frame.name, at: frame.nameAt, value });
    else frame.items.push(value);
    state = 'after';
  }

  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (' \t\r\n'.includes(character)) continue;
    const { part, parent, depth } = frame;
    const mayClose = state === 'open' || (state === 'after' && part !== 'name');
    if (parent !== undefined && character === frame.close && mayClose) {
      const { value } = frame;
      frame = parent;
      end(value);
    } else if (state === 'after') {
      const { separator, next, wrong } = AFTER[part];
      if (character !== separator) return unexpected(text, at, wrong);
      frame.part = next;
      state = 'begin';
    } else if (part !== 'name' && '[{'.includes(character)) {
      if (depth === MAX_DEPTH) return unexpected(text, at, 'exceeded max depth');
      frame = frameOf(character, at, frame);
      state = 'open';
    } else if (part === 'name' && character !== '"') {
      return unexpected(text, at, 'looking for beginning of object key string');
    } else {
      const literal = jsonLiteral(text, at);
      if (literal.kind === 'broken') return unexpected(text, literal.at, literal.place);
      if (literal.kind === 'none') {
        return character === '"' ? UNFINISHED : unexpected(text, at, 'looking for beginning of value');
      }
      if (part === 'name') {
        frame.name = stringOf(literal.text);
        frame.nameAt = at;
        state = 'after';
      } else end(literalValue(literal.text, at));
      at += literal.text.length - 1;
    }
  }
  const [value] = whole.items;
  return value === undefined ? UNFINISHED : { ok: true, value };
}

const UNFINISHED: ReadJson = { ok: false, message: 'unexpected end of JSON input' };

function frameOf(open: string, at: number, parent: Frame | undefined): Frame {
  const [items, fields]: [SourceValue[], SourceField[]] = [[], []];
  const common = { parent, depth: parent === undefined ? 0 : parent.depth + 1, items, fields, name: '', nameAt: at };
  return open === '{'
    ? { part: 'name', close: '}', value: { kind: 'object', at, fields }, ...common }
    : { part: 'item', close: ']', value: { kind: 'array', at, items }, ...common };
}

function literalValue(text: string, at: number): SourceValue {
  if (text.startsWith('"')) return { kind: 'string', at, value: stringOf(text) };
  if (text === 'null') return { kind: 'null', at };
  return text === 'true' || text === 'false'
    ? { kind: 'boolean', at, value: text === 'true' }
    : { kind: 'number', at, text };
}

/** Half a surrogate pair is no character to Go. */
function stringOf(text: string): string {
  return (JSON.parse(text) as string).toWellFormed();
}

/** SyntaxError (encoding/json/scanner.go): the byte, as if it were a character, and its place. */
function unexpected(text: string, at: number, place: string): ReadJson {
  const byte = utf8Bytes(String.fromCodePoint(text.codePointAt(at) as number))[0] as number;
  return { ok: false, message: `invalid character ${quoteByte(String.fromCharCode(byte))} ${place}` };
}

function quoteByte(byte: string): string {
  if (byte === "'") return "'\\''";
  return byte === '"' ? "'\"'" : `'${quote(byte).slice(1, -1)}'`;
}
