import type { ObjectMeta } from '../v1/types.ts';
import { dnsLabelErrors } from './content/dns-label-errors.ts';
import type { NameErrors } from './content/name-errors.ts';
import { invalid, required } from './field-errors.ts';
import { validateAnnotations } from './validate-annotations.ts';
import { validateFinalizers } from './validate-finalizers.ts';
import { validateLabels } from './validate-labels.ts';
import { validateOwnerReferences } from './validate-owner-references.ts';
import type { Validation } from './validation.ts';

/**
 * ValidateObjectMetaAccessor (api/validation/objectmeta.go:207) of an object in a namespace. Its generation and managed
 * fields are the server's own by then, and are not looked at.
 */
export function validateObjectMetaAccessor(
  metadata: ObjectMeta,
  nameErrors: NameErrors,
  validation: Pick<Validation, 'errors'>,
): void {
  const { errors } = validation;
  const { name, generateName, namespace } = metadata;
  if (generateName !== '') {
    for (const message of nameErrors(generateName, true)) {
      errors.push(invalid('metadata.generateName', generateName, message));
    }
  }
  if (name === '') errors.push(required('metadata.name', 'name or generateName is required'));
  else for (const message of nameErrors(name, false)) errors.push(invalid('metadata.name', name, message));
  if (namespace === '') errors.push(required('metadata.namespace', ''));
  else for (const message of dnsLabelErrors(namespace)) errors.push(invalid('metadata.namespace', namespace, message));
  validateLabels(metadata.labels, 'metadata.labels', validation);
  validateAnnotations(metadata.annotations, 'metadata.annotations', validation);
  validateOwnerReferences(metadata.ownerReferences, 'metadata.ownerReferences', validation);
  validateFinalizers(metadata.finalizers, 'metadata.finalizers', validation);
}
