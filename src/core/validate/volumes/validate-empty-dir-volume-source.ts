import { quantitySign } from '../../go/compare-quantity.ts';
import type { EmptyDirVolumeSource } from '../../v1/types.ts';
import { forbidden, invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

/** The part of validateVolumeSource (core/validation/validation.go:555) about emptyDir. */
export function validateEmptyDirVolumeSource(
  { sizeLimit, mode }: EmptyDirVolumeSource,
  path: string,
  { errors }: Validation,
): void {
  if (sizeLimit !== undefined && quantitySign(sizeLimit) < 0) {
    errors.push(forbidden(`${path}.sizeLimit`, 'SizeLimit field must be a valid resource quantity'));
  }
  // The sticky bit is allowed here, unlike for files.
  if (mode !== undefined && (mode < 0 || mode > 0o1777)) {
    errors.push(invalid(`${path}.mode`, mode, 'must be a number between 0 and 01777 (octal), both inclusive'));
  }
}
