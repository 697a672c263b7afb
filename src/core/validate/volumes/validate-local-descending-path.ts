import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { validatePathNoBacksteps } from './validate-path-no-backsteps.ts';

/** validateLocalDescendingPath (core/validation/validation.go:1421). */
export function validateLocalDescendingPath(targetPath: string, path: string, validation: Validation): void {
  if (targetPath.startsWith('/')) validation.errors.push(invalid(path, targetPath, 'must be a relative path'));
  validatePathNoBacksteps(targetPath, path, validation);
}
