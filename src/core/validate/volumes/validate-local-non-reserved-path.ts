import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { validateLocalDescendingPath } from './validate-local-descending-path.ts';

/** ValidateLocalNonReservedPath (core/validation/validation.go:1510). */
export function validateLocalNonReservedPath(targetPath: string, path: string, validation: Validation): void {
  validateLocalDescendingPath(targetPath, path, validation);
  // A first element ".." has been reported already; a path of nothing else is reported twice, upstream too.
  if (targetPath.startsWith('..') && !targetPath.startsWith('../')) {
    validation.errors.push(invalid(path, targetPath, "must not start with '..'"));
  }
}
