import { isObject, type JsonObject } from '../parse/read.ts';
import type { KubernetesVersion } from '../placement/placement-rules.ts';
import { canonicalQuantity } from './canonical-quantity.ts';
import { formatTime } from './format-time.ts';
import type { GoStruct, GoType } from './go-type.ts';
import { parseTime } from './parse-time.ts';
import { readInteger } from './read-integer.ts';
import { readQuantity } from './read-quantity.ts';
import { podTemplateType } from './type-named.ts';

/**
 * The template as the API server of that Kubernetes gives it back once it is stored, nothing else being changed: without
 * unknown fields, empty lists and zero values, with quantities and times rewritten. Etcd keeps protobuf, where an empty
 * list is none, and the controller's cache is filled from there. Nothing is defaulted.
 */
export function storedTemplate(template: unknown, version: KubernetesVersion): JsonObject {
  return storedStruct(template, podTemplateType(version));
}

function storedStruct(value: unknown, type: GoStruct): JsonObject {
  const object = isObject(value) ? value : {};
  const stored: Record<string, unknown> = {};
  for (const field of type.fields) {
    if (field.jsonName === undefined) {
      Object.assign(stored, storedStruct(object, field.type as GoStruct));
      continue;
    }
    const inner = storedValue(object[field.jsonName], field.type);
    if (inner !== undefined) stored[field.jsonName] = inner;
    else if (field.encoding === 'always') stored[field.jsonName] = emptyValue(field.type);
  }
  return stored;
}

/** Undefined for what `omitempty` leaves out; a struct is never empty. */
function storedValue(value: unknown, type: GoType): unknown {
  switch (type.kind) {
    case 'struct':
      return storedStruct(value, type);
    case 'pointer':
      return value === undefined || value === null ? undefined : storedElement(value, type.to);
    case 'list':
      if (!Array.isArray(value) || value.length === 0) return undefined;
      return value.map((item) => storedElement(item, type.of));
    case 'map': {
      const entries = isObject(value) ? Object.entries(value) : [];
      if (entries.length === 0) return undefined;
      // `fromEntries` defines own properties, so a key named `__proto__` stays a key.
      return Object.fromEntries(entries.map(([key, item]) => [key.toWellFormed(), storedElement(item, type.of)]));
    }
    case 'string':
      return typeof value === 'string' && value !== '' ? value.toWellFormed() : undefined;
    case 'boolean':
      return value === true ? true : undefined;
    case 'integer': {
      const integer = readInteger(value, type.bits);
      return integer === 0 || integer === 0n ? undefined : integer;
    }
    case 'quantity':
      return canonicalQuantity(readQuantity(value));
    case 'time': {
      const moment = typeof value === 'string' ? parseTime(value) : undefined;
      // The start of the year 1 is Go's zero time.
      return moment === undefined || moment.seconds === 0 ? undefined : formatTime(moment.seconds);
    }
    case 'intOrString':
      return typeof value === 'string' ? value.toWellFormed() : readInteger(value, 32);
    case 'rawJson':
      return value;
  }
}

/** What stands where a value has to, in a list or behind a pointer. */
function storedElement(value: unknown, type: GoType): unknown {
  return storedValue(value, type) ?? emptyValue(type);
}

function emptyValue(type: GoType): unknown {
  switch (type.kind) {
    case 'string':
      return '';
    case 'boolean':
      return false;
    case 'integer':
      return 0;
    default:
      return null;
  }
}
