import type { FieldError } from '../model/field-error.ts';
import type { ObjectMeta } from '../v1/types.ts';
import { pathSegmentNameErrors } from './content/path-segment-name-errors.ts';
import { validateObjectMetaAccessor } from './validate-object-meta-accessor.ts';
import { validateObjectMetaAccessorUpdate } from './validate-object-meta-accessor-update.ts';

/**
 * What every resource is held to: on a create after its own rules and only where those found nothing
 * (apiserver registry/rest/create.go:159), on an update before them (update.go:104).
 */
export function validateCommonFields(metadata: ObjectMeta, errors: FieldError[]): void {
  validateObjectMetaAccessor(metadata, pathSegmentNameErrors, { errors });
}

/** The second half of validateCommonFields (update.go:105). */
export function validateCommonFieldsUpdate(metadata: ObjectMeta, old: ObjectMeta, errors: FieldError[]): void {
  validateObjectMetaAccessorUpdate(metadata, old, { errors });
}
