import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

/** validatePathNoBacksteps (core/validation/validation.go:1436). */
export function validatePathNoBacksteps(targetPath: string, path: string, { errors }: Validation): void {
  if (targetPath.split('/').includes('..')) errors.push(invalid(path, targetPath, "must not contain '..'"));
}
