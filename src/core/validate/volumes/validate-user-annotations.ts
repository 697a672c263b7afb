import { toLower } from '../../text/to-lower.ts';
import { utf8Length } from '../../text/utf8-length.ts';
import { domainPrefixedKeyErrors } from '../content/domain-prefixed-key-errors.ts';
import { invalid, required, tooLong } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

const MAX_BYTES = 256 * 1024;

/** ValidateUserAnnotations (core/validation/validation.go:154). */
export function validateUserAnnotations(
  annotations: ReadonlyMap<string, string>,
  path: string,
  validation: Validation,
): void {
  for (const key of annotations.keys()) validateKey(toLower(key), path, validation);
  let bytes = 0;
  for (const [key, value] of annotations) bytes += utf8Length(key) + utf8Length(value);
  if (bytes > MAX_BYTES) validation.errors.push(tooLong(path, MAX_BYTES));
}

function validateKey(key: string, path: string, { errors }: Validation): void {
  if (key === '') errors.push(required(path, ''));
  else for (const message of domainPrefixedKeyErrors(key)) errors.push(invalid(path, key, message));
}
