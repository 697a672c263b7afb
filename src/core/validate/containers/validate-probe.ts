import type { Probe } from '../../v1/types.ts';
import { invalid } from '../field-errors.ts';
import type { PodValidation } from '../pod-validation.ts';
import { validateHandler } from './validate-handler.ts';

const COUNTS = [
  'initialDelaySeconds',
  'timeoutSeconds',
  'periodSeconds',
  'successThreshold',
  'failureThreshold',
] as const;

/** What holds for every kind of probe: validateProbe (core/validation/validation.go:3400). */
export function validateProbe(probe: Probe, path: string, validation: PodValidation): void {
  const { errors } = validation;
  validateHandler(probe, path, validation);
  for (const name of COUNTS) {
    if (probe[name] < 0) errors.push(invalid(`${path}.${name}`, probe[name], 'must be greater than or equal to 0'));
  }
  const gracePeriod = probe.terminationGracePeriodSeconds;
  if (gracePeriod !== undefined && gracePeriod <= 0n) {
    errors.push(invalid(`${path}.terminationGracePeriodSeconds`, gracePeriod, 'must be greater than 0'));
  }
}
