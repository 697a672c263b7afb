import type { PodTemplateSpec } from '../../v1/types.ts';
import { forbidden } from '../field-errors.ts';
import { validateAnnotations } from '../validate-annotations.ts';
import { validateLabels } from '../validate-labels.ts';
import type { Validation } from '../validation.ts';
import { validateAppArmorAnnotationsAndFields } from './validate-app-armor-annotations-and-fields.ts';
import { validatePodSpec } from './validate-pod-spec.ts';
import { validatePodSpecificAnnotations } from './validate-pod-specific-annotations.ts';
import { validateSeccompAnnotationsAndFields } from './validate-seccomp-annotations-and-fields.ts';

/** ValidatePodTemplateSpec (core/validation/validation.go:7495). */
export function validatePodTemplateSpec(template: PodTemplateSpec, path: string, validation: Validation): void {
  const { metadata, spec } = template;
  // Upstream's template has its metadata's fields as its own, so the paths know no metadata.
  validateLabels(metadata.labels, `${path}.labels`, validation);
  validateAnnotations(metadata.annotations, `${path}.annotations`, validation);
  validatePodSpecificAnnotations(template, `${path}.annotations`, validation);
  validatePodSpec(spec, `${path}.spec`, validation);
  validateSeccompAnnotationsAndFields(template, `${path}.spec`, validation);
  validateAppArmorAnnotationsAndFields(template, `${path}.spec`, validation);
  if (spec.ephemeralContainers.length > 0) {
    validation.errors.push(
      forbidden(`${path}.spec.ephemeralContainers`, 'ephemeral containers not allowed in pod template'),
    );
  }
}
