import type { Quantity } from '../../go/parse-quantity.ts';
import { NIL_LIST, NIL_MAP } from '../../go/zero-of.ts';
import type { Validation } from '../validation.ts';
import { validateContainerResourceName } from './validate-container-resource-name.ts';
import { validateResourceRequirements } from './validate-resource-requirements.ts';

/**
 * Checked like the limits of a container, and reported as such:
 * validateOverhead (core/validation/validation.go:369).
 */
export function validateOverhead(overhead: ReadonlyMap<string, Quantity>, path: string, validation: Validation): void {
  const requirements = { limits: overhead, requests: NIL_MAP, claims: NIL_LIST };
  const named = { requirements, validateName: validateContainerResourceName, claims: new Set<string>() };
  validateResourceRequirements(named, path, validation);
}
