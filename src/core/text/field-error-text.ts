import type { FieldError, FieldErrorType } from '../model/field-error.ts';
import { quote } from './quote.ts';

const TITLES: Readonly<Record<FieldErrorType, string>> = {
  FieldValueInvalid: 'Invalid value',
  FieldValueTypeInvalid: 'Invalid value',
  FieldValueNotSupported: 'Unsupported value',
  FieldValueRequired: 'Required value',
};

/** One field error in the API server's own words (apimachinery field/errors.go:113). */
export function fieldErrorText({ type, field, badValue, detail }: FieldError): string {
  return `${field}: ${TITLES[type]}${badValueText(type, badValue)}: ${detail}`;
}

function badValueText(type: FieldErrorType, badValue: FieldError['badValue']): string {
  if (badValue === undefined) return '';
  // An operator is a type of its own in Go, and only plain strings are quoted; all else is printed as JSON.
  const isPlainString = typeof badValue === 'string' && type !== 'FieldValueNotSupported';
  return `: ${isPlainString ? quote(badValue) : goJson(badValue)}`;
}

/** Several field errors as one text: repeated ones once, more than one in brackets, as an aggregate prints itself. */
export function fieldErrorsText(errors: readonly FieldError[]): string {
  const texts = [...new Set(errors.map(fieldErrorText))];
  return texts.length === 1 ? String(texts[0]) : `[${texts.join(', ')}]`;
}

function goJson(value: string | readonly string[] | null): string {
  // Go escapes these for HTML's sake where JSON.stringify does not.
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
