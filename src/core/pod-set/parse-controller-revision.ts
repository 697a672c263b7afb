import type { FieldError } from '../model/field-error.ts';
import { type FieldErrors, isObject, readObject } from '../parse/read.ts';
import { err, ok, type Result } from '../result.ts';
import type { ControllerRevision } from './controller-revision.ts';
import { readControlled } from './read-controlled.ts';
import { readInteger } from './read-integer.ts';

/** Reads a ControllerRevision as decoded from JSON; a wrong shape, no name, no UID or no data is an error. */
export function parseControllerRevision(value: unknown): Result<ControllerRevision, readonly FieldError[]> {
  const errors: FieldErrors = [];
  const object = readObject(value, '', errors);
  const controlled = readControlled(object, 'ControllerRevision', errors);
  const revision = readInteger(object['revision'], 'revision', errors, 'int64');
  // The API server lets neither be stored (apps/validation/validation.go:335).
  if (revision < 0) errors.push({ type: 'FieldValueInvalid', field: 'revision', detail: 'must not be negative' });
  const { data } = object;
  if (isObject(data)) return errors.length === 0 ? ok({ ...controlled, revision, data }) : err(errors);
  return err([...errors, { type: 'FieldValueTypeInvalid', field: 'data', detail: 'must be an object' }]);
}
