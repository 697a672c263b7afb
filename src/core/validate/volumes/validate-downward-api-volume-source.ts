import type { DownwardAPIVolumeSource } from '../../v1/types.ts';
import type { Validation } from '../validation.ts';
import { validateDownwardApiVolumeFile } from './validate-downward-api-volume-file.ts';
import { validateFileMode } from './validate-file-mode.ts';
import { validateUserField } from './validate-user-field.ts';

/** validateDownwardAPIVolumeSource (core/validation/validation.go:1152). */
export function validateDownwardApiVolumeSource(
  downwardApi: DownwardAPIVolumeSource,
  path: string,
  validation: Validation,
): void {
  validateFileMode(downwardApi.defaultMode, `${path}.defaultMode`, validation);
  validateUserField(downwardApi.defaultUser, `${path}.defaultUser`, validation);
  // Upstream does not say which item: all have the path of the source.
  for (const file of downwardApi.items) validateDownwardApiVolumeFile(file, path, validation);
}
