import type { ContainerResizePolicy } from '../../v1/types.ts';
import { duplicate, invalid, named } from '../field-errors.ts';
import type { PodValidation } from '../pod-validation.ts';
import { validateChoice } from './validate-choice.ts';

const RESOURCES = ['cpu', 'memory'];
const POLICIES = ['NotRequired', 'RestartContainer'];

/**
 * What happens to a container as its resources change: validateResizePolicy (core/validation/validation.go:3743). Only a
 * duplicate is told with its place in the list.
 */
export function validateResizePolicy(
  policies: readonly ContainerResizePolicy[],
  path: string,
  validation: PodValidation,
): void {
  const { errors, spec } = validation;
  const resources = new Set<string>();
  for (const [index, { resourceName, restartPolicy }] of policies.entries()) {
    if (resources.has(resourceName)) errors.push(duplicate(`${path}[${index}]`, named(resourceName)));
    resources.add(resourceName);
    validateChoice({ value: resourceName, supported: RESOURCES }, path, validation);
    validateChoice({ value: restartPolicy, supported: POLICIES }, path, validation);
    if (spec.restartPolicy === 'Never' && restartPolicy !== 'NotRequired') {
      const detail = "must be 'NotRequired' when pod `restartPolicy` is 'Never'";
      errors.push(invalid(path, named(restartPolicy), detail));
    }
  }
}
