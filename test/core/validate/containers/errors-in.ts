import type { FieldError } from '../../../../src/core/model/field-error.ts';
import { fieldErrorText } from '../../../../src/core/text/field-error-text.ts';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import type { PodValidation } from '../../../../src/core/validate/pod-validation.ts';
import { type Allowed, NOTHING_ALLOWED } from '../../../../src/core/validate/validation.ts';
import { decoded } from '../decoded.ts';

interface Given {
  readonly spec: object;
  readonly allowed?: Partial<Allowed>;
}

/** What a validator finds in the spec of a Pod given as JSON, of which no volume and no claim is usable. */
export function errorsIn(
  { spec, allowed = {} }: Given,
  validate: (spec: PodSpec, validation: PodValidation) => void,
): string[] {
  const errors: FieldError[] = [];
  const pod = decoded<PodSpec>('v1.PodSpec', spec);
  validate(pod, {
    errors,
    allowed: { ...NOTHING_ALLOWED, ...allowed },
    spec: pod,
    volumes: new Map(),
    claims: new Set(),
    hostUsers: true,
  });
  return errors.map(fieldErrorText);
}

/** A container in which nothing is wrong, as it stands after defaulting. */
export function container(given: object = {}): object {
  return {
    name: 'c',
    image: 'nginx',
    imagePullPolicy: 'Always',
    terminationMessagePolicy: 'File',
    ...given,
  };
}

/** A probe in which nothing is wrong, as it stands after defaulting. */
export function probe(given: object = {}): object {
  return { exec: { command: ['true'] }, successThreshold: 1, ...given };
}
