import type { ObjectMeta } from '../v1/types.ts';
import { validateKubeFinalizerNames } from './validate-kube-finalizer-names.ts';
import { validateObjectMetaAccessorUpdate } from './validate-object-meta-accessor-update.ts';
import type { Validation } from './validation.ts';

/** ValidateObjectMetaUpdate (core/validation/validation.go:443). */
export function validateObjectMetaUpdate(metadata: ObjectMeta, old: ObjectMeta, validation: Validation): void {
  validateObjectMetaAccessorUpdate(metadata, old, validation);
  validateKubeFinalizerNames(metadata.finalizers, 'metadata.finalizers', validation);
}
