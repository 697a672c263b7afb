import type { PodTemplateSpec } from '../../v1/types.ts';
import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { isDeletionCost } from './is-deletion-cost.ts';
import { validateAppArmorPodAnnotations } from './validate-app-armor-pod-annotations.ts';
import { validateSeccompPodAnnotations } from './validate-seccomp-pod-annotations.ts';
import { validateTolerationsInPodAnnotations } from './validate-tolerations-in-pod-annotations.ts';

const MIRROR_POD = 'kubernetes.io/config.mirror';
const DELETION_COST = 'controller.kubernetes.io/pod-deletion-cost';

/** ValidatePodSpecificAnnotations (core/validation/validation.go:201); the path is the annotations' own. */
export function validatePodSpecificAnnotations(template: PodTemplateSpec, path: string, validation: Validation): void {
  const { errors, allowed } = validation;
  const { annotations } = template.metadata;
  const mirror = annotations.get(MIRROR_POD);
  if (mirror !== undefined && template.spec.nodeName === '') {
    errors.push(invalid(`${path}[${MIRROR_POD}]`, mirror, 'must set spec.nodeName if mirror pod annotation is set'));
  }
  validateTolerationsInPodAnnotations(annotations, path, validation);
  const cost = annotations.get(DELETION_COST);
  if (cost !== undefined && !allowed.invalidPodDeletionCost && !isDeletionCost(cost)) {
    errors.push(invalid(`${path}[${DELETION_COST}]`, cost, 'must be a 32bit integer'));
  }
  validateSeccompPodAnnotations(annotations, path, validation);
  validateAppArmorPodAnnotations(template, path, validation);
}
