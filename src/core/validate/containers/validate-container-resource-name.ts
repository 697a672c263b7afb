import { invalid, named } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { isExtendedResourceName } from './is-extended-resource-name.ts';
import { isHugePageResourceName } from './is-huge-page-resource-name.ts';
import { isNativeResource } from './is-native-resource.ts';
import { validateResourceName } from './validate-resource-name.ts';

const CONTAINER_RESOURCES = ['cpu', 'memory', 'ephemeral-storage'];

/** ValidateContainerResourceName (core/validation/validation.go:7871). */
export function validateContainerResourceName(name: string, path: string, validation: Validation): void {
  validateResourceName(name, path, validation);
  if (!name.includes('/')) {
    if (CONTAINER_RESOURCES.includes(name) || isHugePageResourceName(name)) return;
    validation.errors.push(invalid(path, named(name), 'must be a standard resource for containers'));
  } else if (!isNativeResource(name) && !isExtendedResourceName(name)) {
    validation.errors.push(invalid(path, named(name), "doesn't follow extended resource name standard"));
  }
}
