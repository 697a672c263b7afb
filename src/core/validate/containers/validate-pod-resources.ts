import { NIL_LIST } from '../../go/zero-of.ts';
import type { PodSpec } from '../../v1/types.ts';
import { forbidden } from '../field-errors.ts';
import type { PodValidation } from '../pod-validation.ts';
import { validatePodResourceConsistency } from './validate-pod-resource-consistency.ts';
import { validatePodResourceName } from './validate-pod-resource-name.ts';
import { validateResourceRequirements } from './validate-resource-requirements.ts';

/** validatePodResources (core/validation/validation.go:4897). */
export function validatePodResources(spec: PodSpec, path: string, validation: PodValidation): void {
  const { resources } = spec;
  if (resources === undefined) return;
  const at = `${path}.resources`;
  if (spec.os?.name === 'windows') {
    validation.errors.push(forbidden(at, 'may not be set for a windows pod'));
    return;
  }
  // An empty list is too much.
  if (resources.claims !== NIL_LIST) {
    validation.errors.push(forbidden(`${at}.claims`, 'claims may not be set for Resources at pod-level'));
  }
  const { claims } = validation;
  const named = { requirements: resources, validateName: validatePodResourceName, claims };
  validateResourceRequirements(named, at, validation);
  validatePodResourceConsistency({ spec, resources }, at, validation);
}
