import { named, notSupported } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { isHugePageResourceName } from './is-huge-page-resource-name.ts';
import { validateResourceName } from './validate-resource-name.ts';

const POD_RESOURCES = ['cpu', 'hugepages-', 'memory'];

/** validatePodResourceName (core/validation/validation.go:7889). */
export function validatePodResourceName(name: string, path: string, validation: Validation): void {
  const before = validation.errors.length;
  validateResourceName(name, path, validation);
  if (validation.errors.length > before || POD_RESOURCES.includes(name) || isHugePageResourceName(name)) return;
  validation.errors.push(notSupported(path, named(name), POD_RESOURCES));
}
