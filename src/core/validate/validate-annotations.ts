import { labelKeyErrors } from '../parse/label-key-errors.ts';
import { toLower } from '../text/to-lower.ts';
import { utf8Length } from '../text/utf8-length.ts';
import { invalid, tooLong } from './field-errors.ts';
import type { Validation } from './validation.ts';

const MAX_BYTES = 256 * 1024;

/** ValidateAnnotations (api/validation/objectmeta.go:47): keys are like those of labels, but of any case. */
export function validateAnnotations(
  annotations: ReadonlyMap<string, string>,
  path: string,
  { errors }: Pick<Validation, 'errors'>,
): void {
  let bytes = 0;
  for (const [key, value] of annotations) {
    for (const message of labelKeyErrors(toLower(key))) errors.push(invalid(path, key, message));
    bytes += utf8Length(key) + utf8Length(value);
  }
  if (bytes > MAX_BYTES) errors.push(tooLong(path, MAX_BYTES));
}
