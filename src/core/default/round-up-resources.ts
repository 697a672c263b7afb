import type { Quantity } from '../go/parse-quantity.ts';
import { roundUpToMilli } from '../go/round-up-to-milli.ts';
import type { ResourceRequirements } from '../v1/types.ts';

type ResourceList = ReadonlyMap<string, Quantity>;

/** SetDefaults_ResourceList (core/v1/defaults.go:38). */
export function roundUpResourceList(resources: ResourceList): ResourceList {
  let isRounded = false;
  for (const quantity of resources.values()) isRounded ||= roundUpToMilli(quantity) !== quantity;
  return isRounded ? new Map([...resources].map(([name, quantity]) => [name, roundUpToMilli(quantity)])) : resources;
}

export function roundUpResources<T extends Pick<ResourceRequirements, 'limits' | 'requests'>>(resources: T): T {
  const limits = roundUpResourceList(resources.limits);
  const requests = roundUpResourceList(resources.requests);
  return limits === resources.limits && requests === resources.requests
    ? resources
    : { ...resources, limits, requests };
}
