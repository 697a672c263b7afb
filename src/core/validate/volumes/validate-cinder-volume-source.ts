import type { CinderVolumeSource } from '../../v1/types.ts';
import type { Validation } from '../validation.ts';
import { requiredFields } from './required-fields.ts';
import { validateSecretRefName } from './validate-secret-ref-name.ts';

const validateVolumeId = requiredFields('volumeID');

/** validateCinderVolumeSource (core/validation/validation.go:1542). */
export function validateCinderVolumeSource(cinder: CinderVolumeSource, path: string, validation: Validation): void {
  validateVolumeId(cinder, path, validation);
  validateSecretRefName(cinder.secretRef, `${path}.secretRef`, validation);
}
