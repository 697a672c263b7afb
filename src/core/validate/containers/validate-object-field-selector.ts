import type { ObjectFieldSelector } from '../../v1/types.ts';
import { invalid, notSupported, required } from '../field-errors.ts';
import { validateQualifiedName } from '../validate-qualified-name.ts';
import type { Validation } from '../validation.ts';

interface FieldOfPod {
  readonly fieldRef: ObjectFieldSelector;
  /** Sorted. */
  readonly supported: readonly string[];
}

const FIELDS = [
  'metadata.annotations',
  'metadata.labels',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.restartPolicy',
  'spec.serviceAccountName',
  'spec.schedulerName',
  'status.phase',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];

/** validateObjectFieldSelector (core/validation/validation.go:2931). */
export function validateObjectFieldSelector(
  { fieldRef, supported }: FieldOfPod,
  path: string,
  validation: Validation,
): void {
  const { errors } = validation;
  const { apiVersion, fieldPath } = fieldRef;
  if (apiVersion === '') {
    errors.push(required(`${path}.apiVersion`, ''));
    return;
  }
  if (fieldPath === '') {
    errors.push(required(`${path}.fieldPath`, ''));
    return;
  }
  const split = splitSubscript(fieldPath);
  const problem = conversionError(fieldRef, split);
  if (problem !== undefined) {
    errors.push(invalid(`${path}.fieldPath`, fieldPath, `error converting fieldPath: ${problem}`));
  } else if (split !== undefined) {
    const key = split.field === 'metadata.annotations' ? lowerCase(split.subscript) : split.subscript;
    validateQualifiedName(key, path, validation);
  } else {
    // What clients of long ago wrote.
    const field = fieldPath === 'spec.host' ? 'spec.nodeName' : fieldPath;
    if (!supported.includes(field)) errors.push(notSupported(`${path}.fieldPath`, field, supported));
  }
}

interface Subscripted {
  readonly field: string;
  readonly subscript: string;
}

/** `field['subscript']`: SplitMaybeSubscriptedPath (pkg/fieldpath/fieldpath.go:107). */
function splitSubscript(fieldPath: string): Subscripted | undefined {
  if (!fieldPath.endsWith("']")) return undefined;
  const inner = fieldPath.slice(0, -2);
  const at = inner.indexOf("['");
  return at <= 0 ? undefined : { field: inner.slice(0, at), subscript: inner.slice(at + 2) };
}

/** ConvertDownwardAPIFieldLabel (core/pods/helpers.go:61). */
function conversionError(
  { apiVersion, fieldPath }: ObjectFieldSelector,
  split: Subscripted | undefined,
): string | undefined {
  if (apiVersion !== 'v1') return `unsupported pod version: ${apiVersion}`;
  if (split !== undefined) {
    if (split.field === 'metadata.annotations' || split.field === 'metadata.labels') return undefined;
    return `field label does not support subscript: ${fieldPath}`;
  }
  if (fieldPath === 'spec.host' || FIELDS.includes(fieldPath)) return undefined;
  return `field label not supported: ${fieldPath}`;
}

/** Go's lower case knows one character at a time, and one for each. */
function lowerCase(text: string): string {
  return Array.from(text.replaceAll('\u0130', 'i'), (character) => character.toLowerCase()).join('');
}
