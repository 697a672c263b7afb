import type { FieldError } from '../model/field-error.ts';
import { type FieldErrors, readArray, readObject, readString, readStrings } from '../parse/read.ts';
import { err, ok, type Result } from '../result.ts';
import type { Pod, ReadyCondition } from './pod.ts';
import { readControlled } from './read-controlled.ts';
import { readTimestamp } from './read-timestamp.ts';

const NODE_AFFINITY = 'spec.affinity.nodeAffinity';
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';

/** Reads a Pod as decoded from JSON; a wrong shape, no name or no UID is an error. */
export function parsePod(value: unknown): Result<Pod, readonly FieldError[]> {
  const errors: FieldErrors = [];
  const pod = readObject(value, '', errors);
  const controlled = readControlled(pod, 'Pod', errors);
  const spec = readObject(pod['spec'], 'spec', errors);
  const status = readObject(pod['status'], 'status', errors);
  const parsed: Pod = {
    ...controlled,
    phase: readString(status['phase'], 'status.phase', errors),
    ready: readReadyCondition(status['conditions'], errors),
    nodeName: readString(spec['nodeName'], 'spec.nodeName', errors),
    pinnedTo: readPinnedTo(spec['affinity'], errors),
  };
  return errors.length === 0 ? ok(parsed) : err(errors);
}

/** The first of its type counts, were there more (pkg/api/v1/pod/util.go:339). */
function readReadyCondition(value: unknown, errors: FieldErrors): ReadyCondition | undefined {
  for (const [index, item] of readArray(value, 'status.conditions', errors).entries()) {
    const field = `status.conditions[${index}]`;
    const condition = readObject(item, field, errors);
    if (readString(condition['type'], `${field}.type`, errors) !== 'Ready') continue;
    return {
      isTrue: readString(condition['status'], `${field}.status`, errors) === 'True',
      lastTransitionTime: readTimestamp(condition['lastTransitionTime'], `${field}.lastTransitionTime`, errors),
    };
  }
  return undefined;
}

/** The first field requirement on the name in any term decides, even against later ones (daemonset_util.go:245). */
function readPinnedTo(value: unknown, errors: FieldErrors): string | undefined {
  const affinity = readObject(value, 'spec.affinity', errors);
  const nodeAffinity = readObject(affinity['nodeAffinity'], NODE_AFFINITY, errors);
  const required = readObject(nodeAffinity[REQUIRED], `${NODE_AFFINITY}.${REQUIRED}`, errors);
  const terms = `${NODE_AFFINITY}.${REQUIRED}.nodeSelectorTerms`;
  for (const [index, item] of readArray(required['nodeSelectorTerms'], terms, errors).entries()) {
    const term = readObject(item, `${terms}[${index}]`, errors);
    const fields = `${terms}[${index}].matchFields`;
    for (const [at, requirement] of readArray(term['matchFields'], fields, errors).entries()) {
      const { key, operator, values } = readObject(requirement, `${fields}[${at}]`, errors);
      if (key !== 'metadata.name' || operator !== 'In') continue;
      const names = readStrings(values, `${fields}[${at}].values`, errors);
      return names?.length === 1 ? names[0] : undefined;
    }
  }
  return undefined;
}
