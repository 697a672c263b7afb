import type { ProjectedVolumeSource } from '../../v1/types.ts';
import type { Validation } from '../validation.ts';
import { validateFileMode } from './validate-file-mode.ts';
import { validateUserField } from './validate-user-field.ts';
import { validateVolumeProjection } from './validate-volume-projection.ts';

/** validateProjectedVolumeSource (core/validation/validation.go:1385). */
export function validateProjectedVolumeSource(
  { defaultMode, defaultUser, sources }: ProjectedVolumeSource,
  path: string,
  validation: Validation,
): void {
  validateFileMode(defaultMode, `${path}.defaultMode`, validation);
  validateUserField(defaultUser, `${path}.defaultUser`, validation);
  const projectedValidation = { ...validation, projected: path, filePaths: new Set<string>() };
  for (const [at, source] of sources.entries()) {
    validateVolumeProjection(source, `${path}.sources[${at}]`, projectedValidation);
  }
}
