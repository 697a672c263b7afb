import type { Container } from '../../v1/types.ts';
import { duplicate, forbidden, invalid, named } from '../field-errors.ts';
import type { PodValidation } from '../pod-validation.ts';
import { checkHostPortConflicts } from './check-host-port-conflicts.ts';
import { validateContainerCommon } from './validate-container-common.ts';
import { validateInitContainerRestartPolicy } from './validate-init-container-restart-policy.ts';
import { validateLifecycle } from './validate-lifecycle.ts';
import { validateProbes } from './validate-probes.ts';

const ONLY_OF_SIDECARS = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'] as const;

/** The init containers and sidecars: validateInitContainers (core/validation/validation.go:3924). */
export function validateInitContainers(
  containers: readonly Container[],
  path: string,
  validation: PodValidation,
): void {
  const { errors, spec } = validation;
  const names = new Set(spec.containers.map(({ name }) => name));
  for (const [index, container] of containers.entries()) {
    const at = `${path}[${index}]`;
    validateContainerCommon(container, at, validation);
    validateInitContainerRestartPolicy(container, at, validation);
    if (names.has(container.name)) errors.push(duplicate(`${at}.name`, container.name));
    else if (container.name !== '') names.add(container.name);
    // Each runs by itself, so each is compared with itself, and is told as the first of the list.
    checkHostPortConflicts([container], path, validation);
    if (container.restartPolicy === 'Always') {
      validateLifecycle(container.lifecycle, `${at}.lifecycle`, validation);
      validateProbes(container, at, validation);
    } else validateInitContainer(container, at, validation);
  }
}

/** What only an init container must not have, and a sidecar may. */
function validateInitContainer(container: Container, path: string, { errors, allowed }: PodValidation): void {
  for (const name of ONLY_OF_SIDECARS) {
    if (container[name] !== undefined) {
      errors.push(forbidden(`${path}.${name}`, 'may not be set for init containers without restartPolicy=Always'));
    }
  }
  if (allowed.restartContainerOfInitContainer) return;
  for (const [index, { restartPolicy }] of container.resizePolicy.entries()) {
    if (restartPolicy === 'RestartContainer') {
      const detail = "must not be set to 'RestartContainer' for non-sidecar initContainers";
      errors.push(invalid(`${path}.resizePolicy[${index}].restartPolicy`, named(restartPolicy), detail));
    }
  }
}
