import type { BadValue, FieldError } from '../model/field-error.ts';
import { goJson } from '../text/go-json.ts';
import { quote } from '../text/quote.ts';

/* The constructors of apimachinery field/errors.go:229. A text of a named Go type is passed through `named` first. */

export function invalid(field: string, badValue: BadValue, detail: string): FieldError {
  return { type: 'FieldValueInvalid', field, badValue, detail };
}

export function required(field: string, detail: string): FieldError {
  return { type: 'FieldValueRequired', field, detail };
}

export function forbidden(field: string, detail: string): FieldError {
  return { type: 'FieldValueForbidden', field, detail };
}

export function duplicate(field: string, badValue: BadValue): FieldError {
  return { type: 'FieldValueDuplicate', field, badValue, detail: '' };
}

export function notFound(field: string, badValue: BadValue): FieldError {
  return { type: 'FieldValueNotFound', field, badValue, detail: '' };
}

/** `supported` comes in the order of the message: Go sorts it where it is a set. */
export function notSupported(field: string, badValue: BadValue, supported: readonly string[]): FieldError {
  const detail = `supported values: ${supported.map(quote).join(', ')}`;
  return { type: 'FieldValueNotSupported', field, badValue, detail };
}

export function tooLong(field: string, maxBytes: number): FieldError {
  return { type: 'FieldValueTooLong', field, detail: `may not be more than ${maxBytes} bytes` };
}

export function tooMany(field: string, actual: number, max: number): FieldError {
  return { type: 'FieldValueTooMany', field, badValue: actual, detail: `must have at most ${max} items` };
}

/** A text whose Go type is not `string` itself: it is printed as JSON, not as `%q`. */
export function named(text: string): BadValue {
  return goJson(text);
}
