import type { Container, ContainerRestartRule } from '../../v1/types.ts';
import { named, notSupported, required, tooMany } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

const POLICIES = ['Always', 'Never', 'OnFailure'];
const ACTIONS = ['Restart', 'RestartAllContainers'];
const OPERATORS = ['In', 'NotIn'];
const MAX_RULES = 20;
const MAX_EXIT_CODES = 255;

/**
 * When a container starts again, by itself and by its exit code: validateContainerRestartPolicy
 * (core/validation/validation.go:3797).
 */
export function validateContainerRestartPolicy(container: Container, path: string, validation: Validation): void {
  const { errors } = validation;
  const { restartPolicy, restartPolicyRules: rules } = container;
  if (restartPolicy === undefined) {
    if (rules.length > 0) {
      errors.push(required(`${path}.restartPolicy`, 'must specify restartPolicy when restart rules are used'));
    }
  } else if (!POLICIES.includes(restartPolicy)) {
    errors.push(notSupported(`${path}.restartPolicy`, named(restartPolicy), POLICIES));
  }
  if (rules.length > MAX_RULES) errors.push(tooMany(`${path}.restartPolicyRules`, rules.length, MAX_RULES));
  for (const [index, rule] of rules.entries()) validateRule(rule, `${path}.restartPolicyRules[${index}]`, validation);
}

function validateRule({ action, exitCodes }: ContainerRestartRule, path: string, { errors }: Validation): void {
  if (!ACTIONS.includes(action)) errors.push(notSupported(`${path}.action`, named(action), ACTIONS));
  if (exitCodes === undefined) {
    errors.push(required(`${path}.exitCodes`, 'must be specified'));
    return;
  }
  const { operator, values } = exitCodes;
  if (!OPERATORS.includes(operator)) {
    errors.push(notSupported(`${path}.exitCodes.operator`, named(operator), OPERATORS));
  }
  if (values.length > MAX_EXIT_CODES) errors.push(tooMany(`${path}.exitCodes.values`, values.length, MAX_EXIT_CODES));
}
