import { canonicalQuantity } from '../../go/canonical-quantity.ts';
import { compareQuantity } from '../../go/compare-quantity.ts';
import type { Quantity } from '../../go/parse-quantity.ts';
import type { PodSpec, ResourceRequirements } from '../../v1/types.ts';
import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { aggregateContainerResources } from './aggregate-container-resources.ts';
import { isHugePageResourceName } from './is-huge-page-resource-name.ts';

interface PodResources {
  readonly spec: PodSpec;
  /** The Pod's own. */
  readonly resources: ResourceRequirements;
}

/**
 * The containers must fit into the Pod. The last path is upstream's own, of a field that is not there:
 * validatePodResourceConsistency (core/validation/validation.go:4926).
 */
export function validatePodResourceConsistency(
  { spec, resources }: PodResources,
  path: string,
  { errors }: Validation,
): void {
  const { limits, requests } = resources;
  for (const { name, quantity, bound } of beyond(aggregateContainerResources(spec, 'requests'), requests)) {
    const detail = `must be greater than or equal to aggregate container requests of ${quantity}`;
    errors.push(invalid(`${path}.requests[${name}]`, bound, detail));
  }
  for (const { name, quantity, bound } of beyond(aggregateContainerResources(spec, 'limits'), limits)) {
    if (!isHugePageResourceName(name)) continue;
    const detail = `must be greater than or equal to aggregate container limits of ${quantity}`;
    errors.push(invalid(`${path}.limits[${name}]`, bound, detail));
  }
  for (const [index, container] of spec.containers.entries()) {
    for (const { name, quantity, bound } of beyond(container.resources.limits, limits)) {
      const detail = `must be less than or equal to pod limits of ${bound}`;
      errors.push(invalid(`${path}.containers[${index}][${name}].limits`, quantity, detail));
    }
  }
}

interface Excess {
  readonly name: string;
  readonly quantity: string;
  readonly bound: string;
}

function beyond(quantities: ReadonlyMap<string, Quantity>, bounds: ReadonlyMap<string, Quantity>): readonly Excess[] {
  return [...quantities].flatMap(([name, quantity]) => {
    const bound = bounds.get(name);
    if (bound === undefined || compareQuantity(quantity, bound) <= 0) return [];
    return [{ name, quantity: canonicalQuantity(quantity), bound: canonicalQuantity(bound) }];
  });
}
