import type { FieldError } from '../model/field-error.ts';
import type { Labels } from '../model/labels.ts';

/*
 * Reads decoded JSON as Go's decoder would store it: a missing or null field is the zero value of its type
 * (encoding/json: null into a non-pointer has no effect), a value of another type is an error with its path.
 */

export type JsonObject = Readonly<Record<string, unknown>>;

/** Where the errors of one object are collected. */
export type FieldErrors = FieldError[];

export function readString(value: unknown, field: string, errors: FieldErrors): string {
  if (typeof value === 'string') return value;
  if (value !== undefined && value !== null) errors.push(wrongType(value, field, 'string'));
  return '';
}

export function readBoolean(value: unknown, field: string, errors: FieldErrors): boolean {
  if (typeof value === 'boolean') return value;
  if (value !== undefined && value !== null) errors.push(wrongType(value, field, 'boolean'));
  return false;
}

/** The object, or an empty one for null, missing or (with an error) anything else. */
export function readObject(value: unknown, field: string, errors: FieldErrors): JsonObject {
  if (isObject(value)) return value;
  if (value !== undefined && value !== null) errors.push(wrongType(value, field, 'object'));
  return {};
}

export function readArray(value: unknown, field: string, errors: FieldErrors): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value !== undefined && value !== null) errors.push(wrongType(value, field, 'array'));
  return [];
}

/** The array of a list of strings, `null` where it is null or missing: messages print the two differently from empty. */
export function readStrings(value: unknown, field: string, errors: FieldErrors): readonly string[] | null {
  if (value === undefined || value === null) return null;
  return readArray(value, field, errors).map((item, index) => readString(item, `${field}[${index}]`, errors));
}

export function readStringMap(value: unknown, field: string, errors: FieldErrors): Labels {
  const map = readObject(value, field, errors);
  for (const key in map) {
    if (typeof map[key] !== 'string') return readUnevenStringMap(map, field, errors);
  }
  return map as Labels;
}

/** A map with a null or a wrong type among its values: rare, so the common one is kept without a copy. */
function readUnevenStringMap(map: JsonObject, field: string, errors: FieldErrors): Labels {
  // `fromEntries` defines own properties, so a key named `__proto__` stays a key.
  return Object.fromEntries(Object.keys(map).map((key) => [key, readString(map[key], `${field}[${key}]`, errors)]));
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongType(value: unknown, field: string, wanted: string): FieldError {
  const got = Array.isArray(value) ? 'array' : typeof value;
  return { type: 'FieldValueTypeInvalid', field, detail: `expected ${wanted}, got ${got}` };
}
