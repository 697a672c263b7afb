import { LIMITS } from '../limits.ts';
import { array, COUNT, described, object, ref, type Schema, STRING } from './schemas.ts';

const POSITION: Schema = {
  type: 'integer',
  minimum: 1,
  description: 'From 1; missing where the source has no such place.',
};

export const VALIDATION_COMPONENTS: Readonly<Record<string, Schema>> = {
  ManifestError: described(
    "One cause of the API server's Status, in its own words; of a manifest it cannot decode, one fault.",
    object({ reason: STRING, field: STRING, message: STRING, line: POSITION, column: POSITION }, ['line', 'column']),
  ),
  PatchOperation: described(
    'One operation of an RFC 6902 patch.',
    object({ op: { type: 'string', enum: ['add', 'replace', 'remove'] }, path: STRING, value: {} }, ['value']),
  ),
  ManifestFinding: described(
    'What the API server takes, and what will hurt all the same. `fix` is the smallest edit of the manifest as it was sent; empty where none is right for all.',
    object(
      {
        id: STRING,
        severity: { type: 'string', enum: ['error', 'warning', 'note'] },
        field: STRING,
        message: STRING,
        fix: array(ref('PatchOperation')),
        line: POSITION,
        column: POSITION,
      },
      ['line', 'column'],
    ),
  ),
  ManifestReport: described(
    'What the API server would say of one DaemonSet. `object` is what it would store, without values of the environment; it is missing where the manifest cannot be decoded.',
    object(
      {
        daemonSet: ref('NamespacedName'),
        valid: { type: 'boolean' },
        code: { ...COUNT, description: 'The status code it would answer.' },
        message: described('The message of its Status, where it refuses.', STRING),
        errors: array(ref('ManifestError')),
        truncated: { const: true, description: `There are more errors than the ${LIMITS.errors} that are told.` },
        warnings: array(STRING),
        findings: array(ref('ManifestFinding')),
        object: { type: 'object' },
      },
      ['message', 'truncated', 'object'],
    ),
  ),
};

export const VALIDATION_ANSWER: Schema = object({
  engine: ref('Engine'),
  inputs: ref('Inputs'),
  reports: array(ref('ManifestReport')),
});
