import type { EphemeralVolumeSource } from '../../v1/types.ts';
import { required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { validatePersistentVolumeClaimSpec } from './validate-persistent-volume-claim-spec.ts';
import { validateTemplateObjectMeta } from './validate-template-object-meta.ts';

/** validateEphemeralVolumeSource (core/validation/validation.go:1915). */
export function validateEphemeralVolumeSource(
  { volumeClaimTemplate: template }: EphemeralVolumeSource,
  path: string,
  validation: Validation,
): void {
  const templatePath = `${path}.volumeClaimTemplate`;
  if (template === undefined) {
    validation.errors.push(required(templatePath, ''));
    return;
  }
  validateTemplateObjectMeta(template.metadata, `${templatePath}.metadata`, validation);
  validatePersistentVolumeClaimSpec(template.spec, `${templatePath}.spec`, validation);
}
