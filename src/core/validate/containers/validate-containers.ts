import type { Container } from '../../v1/types.ts';
import { duplicate, required } from '../field-errors.ts';
import type { PodValidation } from '../pod-validation.ts';
import { checkHostPortConflicts } from './check-host-port-conflicts.ts';
import { validateContainerCommon } from './validate-container-common.ts';
import { validateContainerRestartPolicy } from './validate-container-restart-policy.ts';
import { validateLifecycle } from './validate-lifecycle.ts';
import { validateProbes } from './validate-probes.ts';

/** The regular containers, of which there must be one: validateContainers (core/validation/validation.go:4146). */
export function validateContainers(containers: readonly Container[], path: string, validation: PodValidation): void {
  const { errors } = validation;
  if (containers.length === 0) errors.push(required(path, ''));
  const names = new Set<string>();
  for (const [index, container] of containers.entries()) {
    const at = `${path}[${index}]`;
    validateContainerCommon(container, at, validation);
    if (names.has(container.name)) errors.push(duplicate(`${at}.name`, container.name));
    names.add(container.name);
    validateLifecycle(container.lifecycle, `${at}.lifecycle`, validation);
    validateProbes(container, at, validation);
    validateContainerRestartPolicy(container, at, validation);
  }
  checkHostPortConflicts(containers, path, validation);
}
