import type { FieldError } from '../model/field-error.ts';
import { fieldErrorText } from '../text/field-error-text.ts';

/**
 * Each error once. Rules that run twice report twice; the list then goes through a filter for declarative validation, which
 * drops what reads the same (apimachinery pkg/util/validation/field/errors.go, ErrorList.Filter).
 */
export function distinctErrors(errors: readonly FieldError[]): readonly FieldError[] {
  const texts = new Set<string>();
  return errors.filter((error) => texts.size < texts.add(fieldErrorText(error)).size);
}
