import type { Container, Probe } from '../../v1/types.ts';
import { invalid } from '../field-errors.ts';
import type { PodValidation } from '../pod-validation.ts';
import { validateProbe } from './validate-probe.ts';

/**
 * The three probes of a container: validateLivenessProbe, validateReadinessProbe and validateStartupProbe
 * (core/validation/validation.go:3361).
 */
export function validateProbes(container: Container, path: string, validation: PodValidation): void {
  validateLiveness(container.livenessProbe, `${path}.livenessProbe`, validation);
  validateReadiness(container.readinessProbe, `${path}.readinessProbe`, validation);
  validateLiveness(container.startupProbe, `${path}.startupProbe`, validation);
}

/** One success is all that liveness and start-up need. */
function validateLiveness(probe: Probe | undefined, path: string, validation: PodValidation): void {
  if (probe === undefined) return;
  validateProbe(probe, path, validation);
  if (probe.successThreshold !== 1) {
    validation.errors.push(invalid(`${path}.successThreshold`, probe.successThreshold, 'must be 1'));
  }
}

/** A container that is not ready is not killed, so there is no time to give it. */
function validateReadiness(probe: Probe | undefined, path: string, validation: PodValidation): void {
  if (probe === undefined) return;
  validateProbe(probe, path, validation);
  const gracePeriod = probe.terminationGracePeriodSeconds;
  if (gracePeriod !== undefined) {
    const field = `${path}.terminationGracePeriodSeconds`;
    validation.errors.push(invalid(field, gracePeriod, 'must not be set for readinessProbes'));
  }
}
