import type { FieldErrors } from '../parse/read.ts';

/** The whole number, 0 for null or missing, or (with an error) for anything else. */
export function readInteger(value: unknown, field: string, errors: FieldErrors): number {
  return readOptionalInteger(value, field, errors) ?? 0;
}

/** `undefined` where a pointer of Go would be nil. */
export function readOptionalInteger(value: unknown, field: string, errors: FieldErrors): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  const got = typeof value === 'number' ? 'a fraction' : Array.isArray(value) ? 'array' : typeof value;
  errors.push({ type: 'FieldValueTypeInvalid', field, detail: `expected integer, got ${got}` });
  return undefined;
}
