import {
  type FieldErrors,
  type JsonObject,
  readArray,
  readBoolean,
  readObject,
  readString,
  readStringMap,
} from '../parse/read.ts';
import type { Controlled } from './controlled.ts';
import type { OwnerReference } from './owner-reference.ts';
import { readTimestamp } from './read-timestamp.ts';

const NO_OWNERS: readonly OwnerReference[] = [];

/** The metadata of an object a controller may own; without a name or a UID it can be neither patched nor deleted. */
export function readControlled(object: JsonObject, kind: string, errors: FieldErrors): Controlled {
  const before = errors.length;
  const metadata = readObject(object['metadata'], 'metadata', errors);
  const read = {
    namespace: readString(metadata['namespace'], 'metadata.namespace', errors) || 'default',
    name: readString(metadata['name'], 'metadata.name', errors),
    uid: readString(metadata['uid'], 'metadata.uid', errors),
    labels: readStringMap(metadata['labels'], 'metadata.labels', errors),
    ownerReferences: readOwnerReferences(metadata['ownerReferences'], errors),
    creationTimestamp: readTimestamp(metadata['creationTimestamp'], 'metadata.creationTimestamp', errors),
    deletionTimestamp: readTimestamp(metadata['deletionTimestamp'], 'metadata.deletionTimestamp', errors),
  };
  if (errors.length > before) return read;
  for (const field of ['name', 'uid'] as const) {
    if (read[field] !== '') continue;
    errors.push({ type: 'FieldValueRequired', field: `metadata.${field}`, detail: `a ${kind} that is stored has one` });
  }
  return read;
}

function readOwnerReferences(value: unknown, errors: FieldErrors): readonly OwnerReference[] {
  const references = readArray(value, 'metadata.ownerReferences', errors);
  if (references.length === 0) return NO_OWNERS;
  return references.map((item, index) => {
    const field = `metadata.ownerReferences[${index}]`;
    const reference = readObject(item, field, errors);
    return {
      kind: readString(reference['kind'], `${field}.kind`, errors),
      name: readString(reference['name'], `${field}.name`, errors),
      uid: readString(reference['uid'], `${field}.uid`, errors),
      controller: readBoolean(reference['controller'], `${field}.controller`, errors),
    };
  });
}
