import type { FieldError } from '../../model/field-error.ts';
import type { Toleration } from '../../v1/types.ts';
import { labelValueErrors } from '../content/label-value-errors.ts';
import { invalid, named, notSupported } from '../field-errors.ts';
import { validateQualifiedName } from '../validate-qualified-name.ts';
import type { Validation } from '../validation.ts';
import { parseIntError } from './parse-int-error.ts';

const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];
const OPERATORS = ['Equal', 'Exists'];
const ALL_OPERATORS = [...OPERATORS, 'Lt', 'Gt'];
const DECIMAL = /^(?:0|-?[1-9][0-9]*)$/;

/** ValidateTolerations (core/validation/validation.go:4487). */
export function validateTolerations(tolerations: readonly Toleration[], path: string, validation: Validation): void {
  for (const [index, toleration] of tolerations.entries()) {
    validateToleration(toleration, `${path}[${index}]`, validation);
  }
}

function validateToleration(toleration: Toleration, path: string, validation: Validation): void {
  const { errors } = validation;
  const { key, operator, effect } = toleration;
  if (key !== '') validateQualifiedName(key, `${path}.key`, validation);
  else if (operator !== 'Exists') {
    const detail = 'operator must be Exists when `key` is empty, which means "match all values and all keys"';
    errors.push(invalid(`${path}.operator`, named(operator), detail));
  }
  if (toleration.tolerationSeconds !== undefined && effect !== 'NoExecute') {
    const detail = "effect must be 'NoExecute' when `tolerationSeconds` is set";
    errors.push(invalid(`${path}.effect`, named(effect), detail));
  }
  errors.push(...valueErrors(toleration, path, validation));
  if (effect !== '' && !EFFECTS.includes(effect)) errors.push(notSupported(`${path}.effect`, named(effect), EFFECTS));
}

/** The operator, and the value as the operator wants it. */
function valueErrors({ operator, value }: Toleration, path: string, { allowed }: Validation): FieldError[] {
  const at = `${path}.operator`;
  switch (operator) {
    case '':
    case 'Equal': {
      const messages = labelValueErrors(value);
      return messages.length === 0 ? [] : [invalid(at, value, messages.join(';'))];
    }
    case 'Exists':
      return value === '' ? [] : [invalid(at, value, "value must be empty when `operator` is 'Exists'")];
    case 'Lt':
    case 'Gt':
      if (!allowed.tolerationComparisonOperators) return [notSupported(at, named(operator), ALL_OPERATORS)];
      return integerErrors(value).map((message) => invalid(`${path}.value`, value, message));
    default:
      return [notSupported(at, named(operator), OPERATORS)];
  }
}

function integerErrors(value: string): string[] {
  const form = value === '' ? 'must be non-empty' : 'must be a valid decimal integer in canonical form';
  const error = parseIntError(value);
  return [...(DECIMAL.test(value) ? [] : [form]), ...(error === undefined ? [] : [error])];
}
