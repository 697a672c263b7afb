import type { NodeSelectorRequirement } from '../../v1/types.ts';
import { invalid, named, required } from '../field-errors.ts';
import { validateDnsSubdomain } from '../validate-dns-subdomain.ts';
import type { Validation } from '../validation.ts';

/** ValidateNodeFieldSelectorRequirement (core/validation/validation.go:5153). */
export function validateNodeFieldSelectorRequirement(
  { key, operator, values }: NodeSelectorRequirement,
  path: string,
  validation: Validation,
): void {
  const { errors } = validation;
  if (operator !== 'In' && operator !== 'NotIn') {
    errors.push(invalid(`${path}.operator`, named(operator), 'not a valid selector operator'));
  } else if (values.length !== 1) {
    const detail = "must be only one value when `operator` is 'In' or 'NotIn' for node field selector";
    errors.push(required(`${path}.values`, detail));
  }
  if (key !== 'metadata.name') {
    errors.push(invalid(`${path}.key`, key, 'not a valid field selector key'));
    return;
  }
  for (const [index, value] of values.entries()) validateDnsSubdomain(value, `${path}.values[${index}]`, validation);
}
