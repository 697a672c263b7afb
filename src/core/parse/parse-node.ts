import type { FieldError } from '../model/field-error.ts';
import type { Node } from '../model/node.ts';
import type { Taint } from '../model/taint.ts';
import { err, ok, type Result } from '../result.ts';
import { type FieldErrors, readArray, readObject, readString, readStringMap } from './read.ts';

const NO_TAINTS: readonly Taint[] = [];

/** Reads a Node as decoded from JSON; only a wrong shape or a missing name is an error. */
export function parseNode(value: unknown): Result<Node, readonly FieldError[]> {
  const errors: FieldErrors = [];
  const node = readObject(value, '', errors);
  const metadata = readObject(node['metadata'], 'metadata', errors);
  const spec = readObject(node['spec'], 'spec', errors);
  const name = readString(metadata['name'], 'metadata.name', errors);
  if (name === '' && errors.length === 0) {
    errors.push({ type: 'FieldValueRequired', field: 'metadata.name', detail: 'a Node needs a name' });
  }
  const labels = readStringMap(metadata['labels'], 'metadata.labels', errors);
  const taints = readTaints(spec['taints'], 'spec.taints', errors);
  return errors.length === 0 ? ok({ name, labels, taints }) : err(errors);
}

export function readTaints(value: unknown, path: string, errors: FieldErrors): readonly Taint[] {
  const taints = readArray(value, path, errors);
  if (taints.length === 0) return NO_TAINTS;
  return taints.map((item, index) => {
    const field = `${path}[${index}]`;
    const taint = readObject(item, field, errors);
    return {
      key: readString(taint['key'], `${field}.key`, errors),
      value: readString(taint['value'], `${field}.value`, errors),
      effect: readString(taint['effect'], `${field}.effect`, errors),
    };
  });
}
