import type { FieldError } from '../../model/field-error.ts';
import type { NodeSelectorRequirement } from '../../v1/types.ts';
import { labelValueErrors } from '../content/label-value-errors.ts';
import { forbidden, invalid, named, required } from '../field-errors.ts';
import { validateQualifiedName } from '../validate-qualified-name.ts';
import type { Validation } from '../validation.ts';

/** A run over a node selector, and whether its values may be no label values. */
export interface NodeSelectorValidation extends Validation {
  readonly allowInvalidValues: boolean;
}

/** ValidateNodeSelectorRequirement (core/validation/validation.go:5117). */
export function validateNodeSelectorRequirement(
  requirement: NodeSelectorRequirement,
  path: string,
  validation: NodeSelectorValidation,
): void {
  const { errors } = validation;
  const { key, values } = requirement;
  errors.push(...operatorErrors(requirement, path));
  validateQualifiedName(key, `${path}.key`, validation);
  if (validation.allowInvalidValues) return;
  for (const [index, value] of values.entries()) {
    errors.push(...labelValueErrors(value).map((message) => invalid(`${path}.values[${index}]`, value, message)));
  }
}

function operatorErrors({ operator, values }: NodeSelectorRequirement, path: string): FieldError[] {
  const at = `${path}.values`;
  switch (operator) {
    case 'In':
    case 'NotIn':
      return values.length > 0 ? [] : [required(at, "must be specified when `operator` is 'In' or 'NotIn'")];
    case 'Exists':
    case 'DoesNotExist':
      if (values.length === 0) return [];
      return [forbidden(at, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'")];
    case 'Gt':
    case 'Lt':
      if (values.length === 1) return [];
      return [required(at, "must be specified single value when `operator` is 'Lt' or 'Gt'")];
    default:
      return [invalid(`${path}.operator`, named(operator), 'not a valid selector operator')];
  }
}
