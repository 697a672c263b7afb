import type { SecretVolumeSource } from '../../v1/types.ts';
import type { Validation } from '../validation.ts';
import { requiredFields } from './required-fields.ts';
import { validateMountedKeys } from './validate-mounted-keys.ts';

const validateSecretName = requiredFields('secretName');

/** validateSecretVolumeSource (core/validation/validation.go:975). */
export function validateSecretVolumeSource(secret: SecretVolumeSource, path: string, validation: Validation): void {
  validateSecretName(secret, path, validation);
  validateMountedKeys(secret, path, validation);
}
