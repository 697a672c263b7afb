import type { FieldErrors } from '../parse/read.ts';

/** How large a number Go's type holds; of int64, what a JavaScript number holds exactly. */
const MOST = { int32: 2 ** 31 - 1, int64: Number.MAX_SAFE_INTEGER } as const;
export type IntegerType = keyof typeof MOST;

/** The whole number, 0 for null or missing, or (with an error) for anything else. */
export function readInteger(value: unknown, field: string, errors: FieldErrors, type: IntegerType = 'int32'): number {
  return readOptionalInteger(value, field, errors, type) ?? 0;
}

/** `undefined` where a pointer of Go would be nil. */
export function readOptionalInteger(
  value: unknown,
  field: string,
  errors: FieldErrors,
  type: IntegerType = 'int32',
): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number') {
    const got = Array.isArray(value) ? 'array' : typeof value;
    errors.push({ type: 'FieldValueTypeInvalid', field, detail: `expected integer, got ${got}` });
  } else if (!Number.isInteger(value)) {
    errors.push({ type: 'FieldValueTypeInvalid', field, detail: 'expected integer, got a fraction' });
  } else if (value > MOST[type] || value < -MOST[type] - 1) {
    errors.push({ type: 'FieldValueTypeInvalid', field, detail: `expected an ${type}, got a larger number` });
  } else {
    return value;
  }
  return undefined;
}
