import { utf8Length } from '../../text/utf8-length.ts';
import { regexError } from './regex-error.ts';

const FORMAT = '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?';
const VALUE = new RegExp(`^${FORMAT}$`);
const RULE = regexError(
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and " +
    'end with an alphanumeric character',
  FORMAT,
  ['MyValue', 'my_value', '12345'],
);
const MAX_VALUE = 63;

/** Why a text is no label value, in the API server's words; empty where it is one (apimachinery content/kube.go:85). */
export function labelValueErrors(value: string): string[] {
  const errors: string[] = [];
  if (utf8Length(value) > MAX_VALUE) errors.push(`must be no more than ${MAX_VALUE} bytes`);
  if (!VALUE.test(value)) errors.push(RULE);
  return errors;
}
