import { goJson } from '../text/go-json.ts';
import { labelKeyErrors } from './content/label-key-errors.ts';
import { invalid } from './field-errors.ts';
import type { Validation } from './validation.ts';

/** ValidateFinalizers (api/validation/objectmeta.go:300). */
export function validateFinalizers(
  finalizers: readonly string[],
  path: string,
  { errors }: Pick<Validation, 'errors'>,
): void {
  for (const finalizer of finalizers) {
    for (const message of labelKeyErrors(finalizer)) errors.push(invalid(path, finalizer, message));
  }
  if (finalizers.includes('orphan') && finalizers.includes('foregroundDeletion')) {
    const detail = 'finalizer orphan and foregroundDeletion cannot be both set';
    errors.push(invalid(path, goJson(finalizers), detail));
  }
}
