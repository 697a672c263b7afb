import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { readTolerations } from './read-tolerations.ts';
import { validateTolerations } from './validate-tolerations.ts';

const KEY = 'scheduler.alpha.kubernetes.io/tolerations';

/** ValidateTolerationsInPodAnnotations (core/validation/validation.go:227); the path is the annotations' own. */
export function validateTolerationsInPodAnnotations(
  annotations: ReadonlyMap<string, string>,
  path: string,
  validation: Validation,
): void {
  const json = annotations.get(KEY);
  if (json === undefined || json === '') return;
  const read = readTolerations(json);
  if (read.ok) validateTolerations(read.tolerations, `${path}.${KEY}`, validation);
  else validation.errors.push(invalid(path, KEY, read.message));
}
