import type { ImageVolumeSource } from '../../v1/types.ts';
import { validateChoice } from '../containers/validate-choice.ts';
import { required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never'];

/** validateImageVolumeSource (core/validation/validation.go:10018). */
export function validateImageVolumeSource(
  { reference, pullPolicy }: ImageVolumeSource,
  path: string,
  validation: Validation,
): void {
  if (reference === '' && !validation.allowed.emptyImageVolumeReference) {
    validation.errors.push(required(`${path}.reference`, ''));
  }
  validateChoice({ value: pullPolicy, supported: PULL_POLICIES }, `${path}.pullPolicy`, validation);
}
