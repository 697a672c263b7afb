import type { ObjectMeta } from '../v1/types.ts';
import type { NameErrors } from './content/name-errors.ts';
import { validateKubeFinalizerNames } from './validate-kube-finalizer-names.ts';
import { validateObjectMetaAccessor } from './validate-object-meta-accessor.ts';
import type { Validation } from './validation.ts';

/** ValidateObjectMeta (core/validation/validation.go:433). */
export function validateObjectMeta(metadata: ObjectMeta, nameErrors: NameErrors, validation: Validation): void {
  validateObjectMetaAccessor(metadata, nameErrors, validation);
  validateKubeFinalizerNames(metadata.finalizers, 'metadata.finalizers', validation);
}
