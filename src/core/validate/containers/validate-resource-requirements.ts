import { canonicalQuantity } from '../../go/canonical-quantity.ts';
import { compareQuantity } from '../../go/compare-quantity.ts';
import type { Quantity } from '../../go/parse-quantity.ts';
import type { ResourceRequirements } from '../../v1/types.ts';
import { forbidden, invalid, required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { isHugePageResourceName } from './is-huge-page-resource-name.ts';
import { isHugePageValueDivisible } from './is-huge-page-value-divisible.ts';
import { isNativeResource } from './is-native-resource.ts';
import { validateResourceClaimNames } from './validate-resource-claim-names.ts';
import { validateResourceQuantityValue } from './validate-resource-quantity-value.ts';

interface NamedRequirements {
  readonly requirements: ResourceRequirements;
  readonly validateName: (name: string, path: string, validation: Validation) => void;
  /** The names of the Pod's claims. */
  readonly claims: ReadonlySet<string>;
}

interface Resource {
  readonly name: string;
  readonly quantity: Quantity;
}

/** validateResourceRequirements (core/validation/validation.go:8258). */
export function validateResourceRequirements(
  { requirements, validateName, claims }: NamedRequirements,
  path: string,
  validation: Validation,
): void {
  const { limits, requests } = requirements;
  const { errors } = validation;
  for (const [name, quantity] of limits) {
    const at = `${path}.limits[${name}]`;
    validateName(name, at, validation);
    validateResourceQuantityValue({ name, quantity }, at, validation);
    validateHugePages({ name, quantity }, at, validation);
  }
  for (const [name, quantity] of requests) {
    const at = `${path}.requests[${name}]`;
    validateName(name, at, validation);
    validateResourceQuantityValue({ name, quantity }, at, validation);
    const limit = limits.get(name);
    if (limit !== undefined) validateRequest({ name, quantity, limit }, `${path}.requests`, validation);
    else if (!mayOvercommit(name)) {
      errors.push(required(`${path}.limits`, 'Limit must be set for non overcommitable resources'));
    }
    validateHugePages({ name, quantity }, at, validation);
  }
  const names = [...limits.keys(), ...requests.keys()];
  if (names.some(isHugePageResourceName) && !names.includes('cpu') && !names.includes('memory')) {
    errors.push(forbidden(path, 'HugePages require cpu or memory'));
  }
  validateResourceClaimNames({ claims: requirements.claims, known: claims }, `${path}.claims`, validation);
}

interface Request extends Resource {
  readonly limit: Quantity;
}

function validateRequest({ name, quantity, limit }: Request, path: string, { errors }: Validation): void {
  const order = compareQuantity(quantity, limit);
  const equal = !mayOvercommit(name);
  if (equal ? order === 0 : order <= 0) return;
  const rule = equal ? 'equal to' : 'less than or equal to';
  errors.push(
    invalid(path, canonicalQuantity(quantity), `must be ${rule} ${name} limit of ${canonicalQuantity(limit)}`),
  );
}

/** IsOvercommitAllowed (core/helper/helpers.go:243). */
function mayOvercommit(name: string): boolean {
  return isNativeResource(name) && !isHugePageResourceName(name);
}

/** validateResourceQuantityHugePageValue (core/validation/validation.go:8387). */
function validateHugePages({ name, quantity }: Resource, path: string, { errors, allowed }: Validation): void {
  if (!isHugePageResourceName(name) || allowed.indivisibleHugePages) return;
  if (isHugePageValueDivisible({ name, quantity })) return;
  const text = canonicalQuantity(quantity);
  errors.push(invalid(path, text, `${text} is not positive integer multiple of ${name}`));
}
