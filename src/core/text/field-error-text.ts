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
  const value = badValue === undefined ? '' : `: ${typeof badValue === 'string' ? quote(badValue) : goJson(badValue)}`;
  return `${field}: ${TITLES[type]}${value}: ${detail}`;
}

/** Several field errors as one text: repeated ones once, more than one in brackets, as an aggregate prints itself. */
export function fieldErrorsText(errors: readonly FieldError[]): string {
  const texts = [...new Set(errors.map(fieldErrorText))];
  return texts.length === 1 ? String(texts[0]) : `[${texts.join(', ')}]`;
}

function goJson(value: readonly string[] | null): string {
  // Go escapes these for HTML's sake where JSON.stringify does not.
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
