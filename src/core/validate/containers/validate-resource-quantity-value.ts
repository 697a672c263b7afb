import { canonicalQuantity } from '../../go/canonical-quantity.ts';
import { quantitySign } from '../../go/compare-quantity.ts';
import type { Quantity } from '../../go/parse-quantity.ts';
import { scaledValue } from '../../go/scaled-value.ts';
import { invalid, named } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { isExtendedResourceName } from './is-extended-resource-name.ts';

interface ResourceQuantity {
  readonly name: string;
  readonly quantity: Quantity;
}

/** What is counted and does not come in parts. */
const INTEGER_RESOURCES = [
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'services.nodeports',
  'services.loadbalancers',
];

/** ValidateResourceQuantityValue (core/validation/validation.go:8545). */
export function validateResourceQuantityValue(
  { name, quantity }: ResourceQuantity,
  path: string,
  { errors }: Validation,
): void {
  if (quantitySign(quantity) < 0) {
    errors.push(invalid(path, canonicalQuantity(quantity), 'must be greater than or equal to 0'));
  }
  if (!INTEGER_RESOURCES.includes(name) && !isExtendedResourceName(name)) return;
  if (scaledValue(quantity, 3) % 1000n === 0n) return;
  errors.push(invalid(path, named(canonicalQuantity(quantity)), 'must be an integer'));
}
