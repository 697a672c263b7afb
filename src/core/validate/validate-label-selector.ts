import type { FieldError } from '../model/field-error.ts';
import type { LabelSelector, LabelSelectorRequirement } from '../v1/types.ts';
import { labelValueErrors } from './content/label-value-errors.ts';
import { forbidden, invalid, named, required } from './field-errors.ts';
import { validateLabels } from './validate-labels.ts';
import { validateQualifiedName } from './validate-qualified-name.ts';
import type { Validation } from './validation.ts';

/** `allowInvalidValues`: the stored object has them already. */
export interface LabelSelectorValidation extends Validation {
  readonly allowInvalidValues: boolean;
}

/** ValidateLabelSelector (meta/v1/validation/validation.go:64). */
export function validateLabelSelector(
  selector: LabelSelector | undefined,
  path: string,
  validation: LabelSelectorValidation,
): void {
  if (selector === undefined) return;
  validateLabels(selector.matchLabels, `${path}.matchLabels`, validation);
  for (const [index, requirement] of selector.matchExpressions.entries()) {
    validateRequirement(requirement, `${path}.matchExpressions[${index}]`, validation);
  }
}

function validateRequirement(
  requirement: LabelSelectorRequirement,
  path: string,
  validation: LabelSelectorValidation,
): void {
  validation.errors.push(...operatorErrors(requirement, path));
  validateQualifiedName(requirement.key, `${path}.key`, validation);
  if (validation.allowInvalidValues) return;
  for (const [index, value] of requirement.values.entries()) {
    const found = labelValueErrors(value).map((message) => invalid(`${path}.values[${index}]`, value, message));
    validation.errors.push(...found);
  }
}

function operatorErrors({ operator, values }: LabelSelectorRequirement, path: string): FieldError[] {
  switch (operator) {
    case 'In':
    case 'NotIn':
      if (values.length > 0) return [];
      return [required(`${path}.values`, "must be specified when `operator` is 'In' or 'NotIn'")];
    case 'Exists':
    case 'DoesNotExist':
      if (values.length === 0) return [];
      return [forbidden(`${path}.values`, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'")];
    default:
      return [invalid(`${path}.operator`, named(operator), 'not a valid selector operator')];
  }
}
