import { regexError } from './regex-error.ts';

const FORMAT = '[-A-Za-z0-9]+';
const NAME = new RegExp(`^${FORMAT}$`);
const RULE = "a valid HTTP header must consist of alphanumeric characters or '-'";

/** IsHTTPHeaderName (util/validation/validation.go:361). */
export function httpHeaderNameErrors(name: string): string[] {
  return NAME.test(name) ? [] : [regexError(RULE, FORMAT, ['X-Header-Name'])];
}
