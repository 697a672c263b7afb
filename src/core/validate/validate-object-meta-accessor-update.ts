import { compareUtf8 } from '../go/compare-utf8.ts';
import { formatTime } from '../go/format-time.ts';
import type { Moment } from '../go/parse-time.ts';
import type { BadValue, FieldError } from '../model/field-error.ts';
import { goJson } from '../text/go-json.ts';
import { quote } from '../text/quote.ts';
import type { ObjectMeta } from '../v1/types.ts';
import { forbidden, invalid, named } from './field-errors.ts';
import { validateAnnotations } from './validate-annotations.ts';
import { validateLabels } from './validate-labels.ts';
import { validateOwnerReferences } from './validate-owner-references.ts';
import type { Validation } from './validation.ts';

/**
 * ValidateObjectMetaAccessorUpdate (api/validation/objectmeta.go:337). Resource version, generation and managed fields
 * are the server's own by then, and are not looked at.
 */
export function validateObjectMetaAccessorUpdate(
  metadata: ObjectMeta,
  old: ObjectMeta,
  validation: Pick<Validation, 'errors'>,
): void {
  const { errors } = validation;
  if (old.deletionTimestamp !== undefined) errors.push(...newFinalizerErrors(metadata.finalizers, old.finalizers));
  for (const [field, printed] of Object.entries(IMMUTABLE)) {
    const value = printed(metadata);
    if (text(value) !== text(printed(old))) errors.push(invalid(`metadata.${field}`, value, 'field is immutable'));
  }
  validateLabels(metadata.labels, 'metadata.labels', validation);
  validateAnnotations(metadata.annotations, 'metadata.annotations', validation);
  validateOwnerReferences(metadata.ownerReferences, 'metadata.ownerReferences', validation);
}

/** ValidateNoNewFinalizers (objectmeta.go:127): they are shown as Go writes a slice. */
function newFinalizerErrors(finalizers: readonly string[], old: readonly string[]): FieldError[] {
  const added = [...new Set(finalizers)].filter((finalizer) => !old.includes(finalizer)).sort(compareUtf8);
  if (added.length === 0) return [];
  const rule = 'no new finalizers can be added if the object is being deleted';
  const detail = `${rule}, found new finalizers []string{${added.map(quote).join(', ')}}`;
  return [forbidden('metadata.finalizers', detail)];
}

const IMMUTABLE: Readonly<Record<string, (metadata: ObjectMeta) => BadValue>> = {
  name: ({ name }) => name,
  namespace: ({ namespace }) => namespace,
  uid: ({ uid }) => named(uid),
  creationTimestamp: ({ creationTimestamp }) => time(creationTimestamp),
  deletionTimestamp: ({ deletionTimestamp }) => time(deletionTimestamp),
  deletionGracePeriodSeconds: ({ deletionGracePeriodSeconds }) => deletionGracePeriodSeconds ?? goJson(null),
};

/** Go's zero time is no time. */
function time(moment: Moment | undefined): BadValue {
  const isZero = moment === undefined || (moment.seconds === 0 && moment.nanoseconds === 0);
  return goJson(isZero ? null : formatTime(moment.seconds));
}

function text(value: BadValue): string {
  return typeof value === 'object' ? value.json : String(value);
}
