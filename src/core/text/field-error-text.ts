import type { BadValue, FieldError, FieldErrorType } from '../model/field-error.ts';
import { quote } from './quote.ts';

const TITLES: Readonly<Record<FieldErrorType, string>> = {
  FieldValueDuplicate: 'Duplicate value',
  FieldValueForbidden: 'Forbidden',
  FieldValueInvalid: 'Invalid value',
  FieldValueNotFound: 'Not found',
  FieldValueNotSupported: 'Unsupported value',
  FieldValueRequired: 'Required value',
  FieldValueTooLong: 'Too long',
  FieldValueTooMany: 'Too many',
  FieldValueTypeInvalid: 'Invalid value',
  InternalError: 'Internal error',
};

/** One field error in the API server's own words (apimachinery field/errors.go:113). */
export function fieldErrorText(error: FieldError): string {
  return `${error.field}: ${fieldErrorBody(error)}`;
}

/** The same without the field, as the causes of a Status have it. */
export function fieldErrorBody({ type, badValue, detail }: FieldError): string {
  const value = badValue === undefined ? '' : `: ${badValueText(badValue)}`;
  return `${TITLES[type]}${value}${detail === '' ? '' : `: ${detail}`}`;
}

function badValueText(value: BadValue): string {
  if (typeof value === 'string') return quote(value);
  return typeof value === 'object' ? value.json : String(value);
}

/** Several field errors as one text: repeated ones once, more than one in brackets, as an aggregate prints itself. */
export function fieldErrorsText(errors: readonly FieldError[]): string {
  const texts = [...new Set(errors.map(fieldErrorText))];
  return texts.length === 1 ? String(texts[0]) : `[${texts.join(', ')}]`;
}
