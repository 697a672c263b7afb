import type { ConfigMapVolumeSource } from '../../v1/types.ts';
import type { Validation } from '../validation.ts';
import { requiredFields } from './required-fields.ts';
import { validateMountedKeys } from './validate-mounted-keys.ts';

const validateName = requiredFields('name');

/** validateConfigMapVolumeSource (core/validation/validation.go:995). */
export function validateConfigMapVolumeSource(
  configMap: ConfigMapVolumeSource,
  path: string,
  validation: Validation,
): void {
  validateName(configMap, path, validation);
  validateMountedKeys(configMap, path, validation);
}
