import type { LocalObjectReference } from '../../v1/types.ts';
import { required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

/** A reference to a Secret, where there is one, has a name (core/validation/validation.go:1547 and 1772). */
export function validateSecretRefName(
  secretRef: LocalObjectReference | undefined,
  path: string,
  { errors }: Validation,
): void {
  if (secretRef?.name === '') errors.push(required(`${path}.name`, ''));
}
