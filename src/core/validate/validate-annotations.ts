import { toLower } from '../text/to-lower.ts';
import { labelKeyErrors } from './content/label-key-errors.ts';
import { invalid } from './field-errors.ts';
import { validateAnnotationsSize } from './validate-annotations-size.ts';
import type { Validation } from './validation.ts';

/** ValidateAnnotations (api/validation/objectmeta.go:47): keys are like those of labels, but of any case. */
export function validateAnnotations(
  annotations: ReadonlyMap<string, string>,
  path: string,
  validation: Pick<Validation, 'errors'>,
): void {
  for (const key of annotations.keys()) {
    for (const message of labelKeyErrors(toLower(key))) validation.errors.push(invalid(path, key, message));
  }
  validateAnnotationsSize(annotations, path, validation);
}
