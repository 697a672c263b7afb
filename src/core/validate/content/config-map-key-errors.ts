import { maxLengthErrors } from './max-length-errors.ts';
import { regexError } from './regex-error.ts';

const FORMAT = '[-._a-zA-Z0-9]+';
const KEY = new RegExp(`^${FORMAT}$`);
const RULE = "a valid config key must consist of alphanumeric characters, '-', '_' or '.'";

/** IsConfigMapKey (util/validation/validation.go:411): keys are file names where they are mounted. */
export function configMapKeyErrors(key: string): string[] {
  const errors = maxLengthErrors(key, 253);
  if (!KEY.test(key)) errors.push(regexError(RULE, FORMAT, ['key.name', 'KEY_NAME', 'key-name']));
  if (key === '.' || key === '..') errors.push(`must not be '${key}'`);
  else if (key.startsWith('..')) errors.push("must not start with '..'");
  return errors;
}
