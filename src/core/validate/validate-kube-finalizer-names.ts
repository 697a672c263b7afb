import { invalid } from './field-errors.ts';
import type { Validation } from './validation.ts';

const STANDARD = ['kubernetes', 'orphan', 'foregroundDeletion'];

/** validateKubeFinalizerName (core/validation/validation.go:8616), for each finalizer of an object. */
export function validateKubeFinalizerNames(
  finalizers: readonly string[],
  path: string,
  { errors }: Pick<Validation, 'errors'>,
): void {
  for (const [index, finalizer] of finalizers.entries()) {
    if (finalizer.includes('/') || STANDARD.includes(finalizer)) continue;
    const detail = 'name is neither a standard finalizer name nor is it fully qualified';
    errors.push(invalid(`${path}[${index}]`, finalizer, detail));
  }
}
