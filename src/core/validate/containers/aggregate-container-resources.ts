import { addQuantity } from '../../go/add-quantity.ts';
import { compareQuantity } from '../../go/compare-quantity.ts';
import type { Quantity } from '../../go/parse-quantity.ts';
import type { PodSpec } from '../../v1/types.ts';

/**
 * What the containers of a Pod need together: init containers one after the other, each beside the sidecars started
 * before it. AggregateContainerRequests and AggregateContainerLimits (component-helpers/resource/helpers.go:295).
 */
export function aggregateContainerResources(
  { containers, initContainers }: PodSpec,
  kind: 'limits' | 'requests',
): ReadonlyMap<string, Quantity> {
  const total = new Map<string, Quantity>();
  for (const { resources } of containers) add(total, resources[kind]);
  const sidecars = new Map<string, Quantity>();
  const starting = new Map<string, Quantity>();
  for (const { resources, restartPolicy } of initContainers) {
    if (restartPolicy === 'Always') {
      add(total, resources[kind]);
      add(sidecars, resources[kind]);
      raise(starting, sidecars);
    } else {
      const together = new Map(resources[kind]);
      add(together, sidecars);
      raise(starting, together);
    }
  }
  raise(total, starting);
  return total;
}

function add(sums: Map<string, Quantity>, list: ReadonlyMap<string, Quantity>): void {
  for (const [name, quantity] of list) {
    const sum = sums.get(name);
    sums.set(name, sum === undefined ? quantity : addQuantity(sum, quantity));
  }
}

function raise(greatest: Map<string, Quantity>, list: ReadonlyMap<string, Quantity>): void {
  for (const [name, quantity] of list) {
    const known = greatest.get(name);
    if (known === undefined || compareQuantity(quantity, known) > 0) greatest.set(name, quantity);
  }
}
