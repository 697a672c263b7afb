import { invalid } from './field-errors.ts';
import type { Validation } from './validation.ts';

/** ValidateNonnegativeField (api/validation/generic.go:88). */
export function validateNonnegativeField(value: number | bigint, path: string, { errors }: Validation): void {
  if (value < 0) errors.push(invalid(path, value, 'must be greater than or equal to 0'));
}
