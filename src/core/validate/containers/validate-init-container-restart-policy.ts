import type { Container } from '../../v1/types.ts';
import { required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { validateContainerRestartPolicy } from './validate-container-restart-policy.ts';

/**
 * The same of an init container, whose rules are not looked at without a policy: validateInitContainerRestartPolicy
 * (core/validation/validation.go:3419).
 */
export function validateInitContainerRestartPolicy(container: Container, path: string, validation: Validation): void {
  if (container.restartPolicy !== undefined) validateContainerRestartPolicy(container, path, validation);
  else if (container.restartPolicyRules.length > 0) {
    const detail = 'must specify restartPolicy when restart rules are used';
    validation.errors.push(required(`${path}.restartPolicy`, detail));
  }
}
