import { labelKeyErrors } from './content/label-key-errors.ts';
import { labelValueErrors } from './content/label-value-errors.ts';
import { invalid } from './field-errors.ts';
import type { Validation } from './validation.ts';

/** ValidateLabels (meta/v1/validation/validation.go:115); a fault in a key and one in a value have the same path. */
export function validateLabels(
  labels: ReadonlyMap<string, string>,
  path: string,
  { errors }: Pick<Validation, 'errors'>,
): void {
  for (const [key, value] of labels) {
    for (const message of labelKeyErrors(key)) errors.push(invalid(path, key, message));
    for (const message of labelValueErrors(value)) errors.push(invalid(path, value, message));
  }
}
