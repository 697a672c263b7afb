import { utf8Length } from '../../text/utf8-length.ts';

/** MaxLenError (util/validation/validation.go:422) for a text of too many bytes, which it calls characters. */
export function maxLengthErrors(text: string, max: number): string[] {
  return utf8Length(text) > max ? [`must be no more than ${max} characters`] : [];
}
