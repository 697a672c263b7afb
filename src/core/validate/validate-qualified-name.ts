import { labelKeyErrors } from './content/label-key-errors.ts';
import { invalid } from './field-errors.ts';
import type { Validation } from './validation.ts';

/** ValidateQualifiedName (core/validation/validation.go:175) and, of the same words, ValidateLabelName (meta/v1/validation/validation.go:106). */
export function validateQualifiedName(value: string, path: string, { errors }: Validation): void {
  for (const message of labelKeyErrors(value)) errors.push(invalid(path, value, message));
}
