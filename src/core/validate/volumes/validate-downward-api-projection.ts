import type { DownwardAPIProjection } from '../../v1/types.ts';
import { addFilePath } from './add-file-path.ts';
import type { ProjectedValidation } from './projected-validation.ts';
import { validateDownwardApiVolumeFile } from './validate-downward-api-volume-file.ts';

/** The projected downward API (core/validation/validation.go:1212). */
export function validateDownwardApiProjection(
  { items }: DownwardAPIProjection,
  path: string,
  validation: ProjectedValidation,
): void {
  for (const file of items) {
    validateDownwardApiVolumeFile(file, path, validation);
    if (file.path !== '') addFilePath(file.path, file.path, validation);
  }
}
