import type { GoField, GoInteger, GoList, GoMap, GoPointer, GoStruct, GoType } from '../go/go-type.ts';
import { parseQuantity, quantityError } from '../go/parse-quantity.ts';
import { parseTime } from '../go/parse-time.ts';
import { timeError } from '../go/time-error.ts';
import { NIL_LIST, NIL_MAP, ZERO_QUANTITY, zeroOf } from '../go/zero-of.ts';
import { parseInt64 } from '../text/parse-int64.ts';
import type { SourceObject, SourceValue } from './source-value.ts';

/** What the strict decoder of the API server says of a text; the value is there all the same. */
export interface StrictError {
  readonly kind: 'unknownField' | 'duplicateField';
  /** As the server prints it, with list indices. */
  readonly path: string;
  readonly at: number;
}

export type Decoded<T> =
  | { readonly ok: true; readonly value: T; readonly strictErrors: readonly StrictError[] }
  | { readonly ok: false; readonly message: string; readonly path: string; readonly at: number };

/** The server counts no more than these (sigs.k8s.io/json kubernetes_patch.go:101). */
const MAX_STRICT_ERRORS = 100;

/**
 * Decodes a value as sigs.k8s.io/json does: field names in their case, null as nothing, later fields over earlier ones.
 * The first value of a wrong type is the error, unless a quantity, time or int-or-string after it cannot be read: those
 * end the decoding (decode.go:186).
 */
export function decode<T>(source: SourceValue, type: GoType): Decoded<T> {
  const decoder = new Decoder();
  const value = decoder.value(source, type, zeroOf(type));
  const error = decoder.fatalError ?? decoder.typeError;
  if (error !== undefined) return { ok: false, ...error };
  return { ok: true, value: value as T, strictErrors: decoder.strictErrors };
}

interface DecodingError {
  readonly message: string;
  readonly path: string;
  readonly at: number;
}

/** The fields of a struct by their JSON names, with those of the structs it embeds. */
interface FlatField {
  readonly field: GoField;
  /** What stands before the name in a type error: the Go names of the embedded structs. */
  readonly embedded: string;
}

const flatFields = new WeakMap<GoStruct, ReadonlyMap<string, FlatField>>();

function fieldsOf(struct: GoStruct): ReadonlyMap<string, FlatField> {
  let fields = flatFields.get(struct);
  if (fields === undefined) {
    fields = new Map(flatten(struct, ''));
    flatFields.set(struct, fields);
  }
  return fields;
}

function flatten(struct: GoStruct, embedded: string): [string, FlatField][] {
  return struct.fields.flatMap((field): [string, FlatField][] =>
    field.jsonName === undefined
      ? flatten(field.type as GoStruct, `${embedded}${field.name}.`)
      : [[field.jsonName, { field, embedded }]],
  );
}

class Decoder {
  typeError: DecodingError | undefined;
  fatalError: DecodingError | undefined;
  readonly strictErrors: StrictError[] = [];
  private readonly seenStrict = new Set<string>();
  /** The innermost struct and the field path so far, as type errors name them: without indices, with embedded structs. */
  private struct: GoStruct | undefined;
  private fieldPath = '';
  /** The path as strict errors have it. */
  private path = '';

  value(source: SourceValue, type: GoType, before: unknown): unknown {
    if (this.fatalError !== undefined) return before;
    switch (type.kind) {
      case 'pointer':
        return this.pointer(source, type, before);
      case 'struct':
        return source.kind === 'object'
          ? this.object(source, type, before as Fields)
          : this.nothing(source, type, before);
      case 'list':
        return this.list(source, type, before as readonly unknown[]);
      case 'map':
        return this.map(source, type, before as ReadonlyMap<string, unknown>);
      case 'string':
        return source.kind === 'string' ? source.value : this.nothing(source, type, before);
      case 'boolean':
        return source.kind === 'boolean' ? source.value : this.nothing(source, type, before);
      case 'integer':
        return this.integer(source, type, before);
      case 'quantity':
        return this.quantity(source, before);
      case 'time':
        return this.time(source);
      case 'intOrString':
        return this.intOrString(source);
      case 'rawJson':
        return source;
    }
  }

  private pointer(source: SourceValue, { to }: GoPointer, before: unknown): unknown {
    return source.kind === 'null' ? undefined : this.value(source, to, before ?? zeroOf(to));
  }

  private object(source: SourceObject, type: GoStruct, before: Fields): Fields {
    const fields = fieldsOf(type);
    const decoded: Fields = { ...before };
    const { struct, fieldPath, path } = this;
    let seen: Set<string> | undefined;
    for (const { name, at, value } of source.fields) {
      const known = fields.get(name);
      const fieldAt = path === '' ? name : `${path}.${name}`;
      if (known === undefined) {
        this.strict('unknownField', fieldAt, at);
        continue;
      }
      seen ??= new Set();
      if (seen.has(name)) this.strict('duplicateField', fieldAt, at);
      seen.add(name);
      this.struct = type;
      this.fieldPath = `${fieldPath}${fieldPath === '' ? '' : '.'}${known.embedded}${name}`;
      this.path = fieldAt;
      decoded[name] = this.value(value, known.field.type, decoded[name]);
    }
    this.struct = struct;
    this.fieldPath = fieldPath;
    this.path = path;
    return decoded;
  }

  private list(source: SourceValue, type: GoList, before: readonly unknown[]): unknown {
    if (source.kind === 'null') return NIL_LIST;
    if (source.kind !== 'array') return this.nothing(source, type, before);
    const { path } = this;
    const zero = zeroOf(type.of);
    const decoded = source.items.map((item, index) => {
      this.path = `${path}[${index}]`;
      // A list that comes twice is decoded over the first one, item by item.
      return this.value(item, type.of, before[index] ?? zero);
    });
    this.path = path;
    return decoded;
  }

  private map(source: SourceValue, type: GoMap, before: ReadonlyMap<string, unknown>): unknown {
    if (source.kind === 'null') return NIL_MAP;
    if (source.kind !== 'object') return this.nothing(source, type, before);
    const { path } = this;
    const zero = zeroOf(type.of);
    const decoded = new Map(before);
    let seen: Set<string> | undefined;
    for (const { name, at, value } of source.fields) {
      const entryAt = path === '' ? name : `${path}.${name}`;
      seen ??= new Set();
      if (seen.has(name)) this.strict('duplicateField', entryAt, at);
      seen.add(name);
      this.path = entryAt;
      decoded.set(name, this.value(value, type.of, zero));
    }
    this.path = path;
    return decoded;
  }

  private integer(source: SourceValue, type: GoInteger, before: unknown): unknown {
    if (source.kind !== 'number') return this.nothing(source, type, before);
    const integer = parseInt64(source.text);
    if (integer === undefined || BigInt.asIntN(type.bits, integer) !== integer) {
      this.wrongType(`number ${source.text}`, type.name, source.at);
      return before;
    }
    return type.bits === 32 ? Number(integer) : integer;
  }

  /** resource/quantity.go:744; a null is no text, and leaves nothing of what was there. */
  private quantity(source: SourceValue, before: unknown): unknown {
    if (source.kind === 'null') return ZERO_QUANTITY;
    const text = quantityText(source);
    const quantity = parseQuantity(text);
    if (quantity !== undefined) return quantity;
    this.fail(quantityError(text), source.at);
    return before;
  }

  /** meta/v1/time.go:93 */
  private time(source: SourceValue): unknown {
    if (source.kind === 'null') return undefined;
    if (source.kind !== 'string') {
      this.fatalType(valueName(source), 'string', source.at);
      return undefined;
    }
    const moment = parseTime(source.value);
    if (moment === undefined) this.fail(timeError(source.value), source.at);
    return moment;
  }

  /** util/intstr/intstr.go:100: what does not begin with a quote is decoded as an int32. */
  private intOrString(source: SourceValue): unknown {
    if (source.kind === 'string') return source.value;
    if (source.kind === 'null') return 0;
    const integer = source.kind === 'number' ? parseInt64(source.text) : undefined;
    if (integer !== undefined && BigInt.asIntN(32, integer) === integer) return Number(integer);
    this.fatalType(source.kind === 'number' ? `number ${source.text}` : valueName(source), 'int32', source.at);
    return 0;
  }

  /** What is left where a value has another type than its field: an error, but for null. */
  private nothing(source: SourceValue, type: GoType, before: unknown): unknown {
    if (source.kind !== 'null') this.wrongType(valueName(source), type.name, source.at);
    return before;
  }

  private wrongType(value: string, type: string, at: number): void {
    this.typeError ??= { message: this.typeMessage(value, type), path: this.path, at };
  }

  private fatalType(value: string, type: string, at: number): void {
    this.fail(this.typeMessage(value, type), at);
  }

  private typeMessage(value: string, type: string): string {
    const { struct, fieldPath } = this;
    const target =
      struct === undefined
        ? 'Go value'
        : `Go struct field ${struct.name.slice(struct.name.indexOf('.') + 1)}.${fieldPath}`;
    return `json: cannot unmarshal ${value} into ${target} of type ${type}`;
  }

  private fail(message: string, at: number): void {
    this.fatalError ??= { message, path: this.path, at };
  }

  private strict(kind: StrictError['kind'], path: string, at: number): void {
    const key = `${kind} ${path}`;
    if (this.strictErrors.length >= MAX_STRICT_ERRORS || this.seenStrict.has(key)) return;
    this.seenStrict.add(key);
    this.strictErrors.push({ kind, path, at });
  }
}

type Fields = Record<string, unknown>;

/** The text a quantity is parsed from: a number's own, and what no quantity can be for all else. */
function quantityText(source: SourceValue): string {
  if (source.kind === 'number') return source.text;
  // Spaces that JSON does not escape are trimmed.
  return source.kind === 'string' ? source.value.replace(/^[\p{Z}\u0085]+|[\p{Z}\u0085]+$/gu, '') : '';
}

/** How type errors call a value; numbers are named where an integer was wanted. */
function valueName({ kind }: SourceValue): string {
  return kind === 'boolean' ? 'bool' : kind;
}
