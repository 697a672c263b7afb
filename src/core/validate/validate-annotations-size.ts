import { utf8Length } from '../text/utf8-length.ts';
import { tooLong } from './field-errors.ts';
import type { Validation } from './validation.ts';

const MAX_BYTES = 256 * 1024;

/** ValidateAnnotationsSize (api/validation/objectmeta.go:61): all keys and values together. */
export function validateAnnotationsSize(
  annotations: ReadonlyMap<string, string>,
  path: string,
  { errors }: Pick<Validation, 'errors'>,
): void {
  let bytes = 0;
  for (const [key, value] of annotations) bytes += utf8Length(key) + utf8Length(value);
  if (bytes > MAX_BYTES) errors.push(tooLong(path, MAX_BYTES));
}
