import type { Controlled } from './controlled.ts';
import type { OwnerReference } from './owner-reference.ts';

/** The owner that controls the object: the first that says so. */
export function controllerOf({ ownerReferences }: Controlled): OwnerReference | undefined {
  return ownerReferences.find(({ controller }) => controller);
}
