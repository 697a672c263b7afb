import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

/** The mode of files in a volume, which every source checks in its own words (core/validation/validation.go:983). */
export function validateFileMode(mode: number | undefined, path: string, { errors }: Validation): void {
  if (mode === undefined || (mode >= 0 && mode <= 0o777)) return;
  errors.push(invalid(path, mode, 'must be a number between 0 and 0777 (octal), both inclusive'));
}
