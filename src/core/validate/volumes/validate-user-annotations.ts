import { toLower } from '../../text/to-lower.ts';
import { domainPrefixedKeyErrors } from '../content/domain-prefixed-key-errors.ts';
import { invalid, required } from '../field-errors.ts';
import { validateAnnotationsSize } from '../validate-annotations-size.ts';
import type { Validation } from '../validation.ts';

/** ValidateUserAnnotations (core/validation/validation.go:154). */
export function validateUserAnnotations(
  annotations: ReadonlyMap<string, string>,
  path: string,
  validation: Validation,
): void {
  for (const key of annotations.keys()) validateKey(toLower(key), path, validation);
  validateAnnotationsSize(annotations, path, validation);
}

function validateKey(key: string, path: string, { errors }: Validation): void {
  if (key === '') errors.push(required(path, ''));
  else for (const message of domainPrefixedKeyErrors(key)) errors.push(invalid(path, key, message));
}
