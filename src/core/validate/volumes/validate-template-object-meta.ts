import { NIL_LIST } from '../../go/zero-of.ts';
import type { ObjectMeta } from '../../v1/types.ts';
import { forbidden } from '../field-errors.ts';
import { validateAnnotations } from '../validate-annotations.ts';
import { validateLabels } from '../validate-labels.ts';
import type { Validation } from '../validation.ts';

/** In Go's order, with the zero value of each. */
const FORBIDDEN: readonly (readonly [field: keyof ObjectMeta, zero: unknown])[] = [
  ['name', ''],
  ['generateName', ''],
  ['namespace', ''],
  ['selfLink', ''],
  ['uid', ''],
  ['resourceVersion', ''],
  ['generation', 0n],
  ['creationTimestamp', undefined],
  ['deletionTimestamp', undefined],
  ['deletionGracePeriodSeconds', undefined],
  // An empty list is set where a nil one is not.
  ['ownerReferences', NIL_LIST],
  ['finalizers', NIL_LIST],
  ['managedFields', NIL_LIST],
];

/** ValidateTemplateObjectMeta (core/validation/validation.go:1934): a claim has only labels and annotations of its own. */
export function validateTemplateObjectMeta(metadata: ObjectMeta, path: string, validation: Validation): void {
  validateAnnotations(metadata.annotations, `${path}.annotations`, validation);
  validateLabels(metadata.labels, `${path}.labels`, validation);
  for (const [field, zero] of FORBIDDEN) {
    if (metadata[field] === zero) continue;
    // The name is made from Go's UID.
    validation.errors.push(forbidden(`${path}.${field === 'uid' ? 'uID' : field}`, 'cannot be set'));
  }
}
