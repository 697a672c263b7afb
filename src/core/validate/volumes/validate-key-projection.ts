import type { ConfigMapProjection, SecretProjection } from '../../v1/types.ts';
import { addFilePath } from './add-file-path.ts';
import type { ProjectedValidation } from './projected-validation.ts';
import { requiredFields } from './required-fields.ts';
import { validateKeyToPath } from './validate-key-to-path.ts';

const validateName = requiredFields('name');

/** A projected Secret or ConfigMap (core/validation/validation.go:1174 and 1193). */
export function validateKeyProjection(
  projection: SecretProjection | ConfigMapProjection,
  path: string,
  validation: ProjectedValidation,
): void {
  validateName(projection, path, validation);
  for (const [at, item] of projection.items.entries()) {
    validateKeyToPath(item, `${path}.items[${at}]`, validation);
    if (item.path !== '') addFilePath(item.path, projection.name, validation);
  }
}
