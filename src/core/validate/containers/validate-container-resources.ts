import type { ResourceRequirements } from '../../v1/types.ts';
import type { PodValidation } from '../pod-validation.ts';
import { validateContainerResourceName } from './validate-container-resource-name.ts';
import { validateResourceRequirements } from './validate-resource-requirements.ts';

/** ValidateContainerResourceRequirements (core/validation/validation.go:8253). */
export function validateContainerResources(
  requirements: ResourceRequirements,
  path: string,
  validation: PodValidation,
): void {
  const { claims } = validation;
  validateResourceRequirements({ requirements, validateName: validateContainerResourceName, claims }, path, validation);
}
