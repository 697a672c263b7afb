import type { JsonObject } from '../parse/read.ts';
import { plainValue } from '../source/plain-value.ts';
import type { SourceValue } from '../source/source-value.ts';
import { canonicalQuantity } from './canonical-quantity.ts';
import { formatTime } from './format-time.ts';
import type { GoField, GoStruct, GoType } from './go-type.ts';
import type { Quantity } from './parse-quantity.ts';
import type { Moment } from './parse-time.ts';

/**
 * A decoded struct as the API server gives it back once it is stored: etcd keeps protobuf, where an empty list or map is
 * none, and JSON is then written without what `omitempty` leaves out. Integers beyond 2^53 are bigints.
 */
export function encodeStored(value: object, type: GoStruct): JsonObject {
  const encoded: Record<string, unknown> = {};
  for (const field of type.fields) encodeField(value as JsonObject, field, encoded);
  return encoded;
}

function encodeField(value: JsonObject, field: GoField, encoded: Record<string, unknown>): void {
  const { jsonName, type } = field;
  if (jsonName === undefined) {
    Object.assign(encoded, encodeStored(value, type as GoStruct));
    return;
  }
  const inner = value[jsonName];
  if (!isLeftOut(inner, field)) encoded[jsonName] = encode(inner, type);
}

/** `omitempty` leaves out no struct, which a quantity and a time are in Go; `omitzero` does. */
function isLeftOut(value: unknown, { type, encoding }: GoField): boolean {
  if (encoding === 'always') return false;
  switch (type.kind) {
    case 'struct':
    case 'quantity':
      return false;
    case 'time':
      return encoding === 'omitZero' && encodeTime(value as Moment | undefined) === null;
    case 'list':
      return (value as readonly unknown[]).length === 0;
    case 'map':
      return (value as ReadonlyMap<string, unknown>).size === 0;
    case 'string':
      return value === '';
    case 'boolean':
      return value === false;
    case 'integer':
      return value === 0 || value === 0n;
    default:
      return value === undefined;
  }
}

function encode(value: unknown, type: GoType): unknown {
  switch (type.kind) {
    case 'struct':
      return encodeStored(value as object, type);
    case 'pointer':
      return value === undefined ? null : encode(value, type.to);
    case 'list': {
      const items = value as readonly unknown[];
      return items.length === 0 ? null : items.map((item) => encode(item, type.of));
    }
    case 'map': {
      const entries = [...(value as ReadonlyMap<string, unknown>)];
      // `fromEntries` defines own properties, so a key named `__proto__` stays a key.
      return Object.fromEntries(entries.map(([key, item]) => [key, encode(item, type.of)]));
    }
    case 'integer':
      return Number.isSafeInteger(Number(value)) ? Number(value) : value;
    case 'quantity':
      return canonicalQuantity(value as Quantity);
    case 'time':
      return encodeTime(value as Moment | undefined);
    case 'rawJson':
      return plainValue(value as SourceValue);
    default:
      return value;
  }
}

/** Parts of a second are not stored; the start of the year 1 is Go's zero time. */
function encodeTime(moment: Moment | undefined): string | null {
  return moment === undefined || moment.seconds === 0 ? null : formatTime(moment.seconds);
}
