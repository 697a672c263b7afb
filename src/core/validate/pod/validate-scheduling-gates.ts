import type { PodSchedulingGate } from '../../v1/types.ts';
import { duplicate } from '../field-errors.ts';
import { validateQualifiedName } from '../validate-qualified-name.ts';
import type { Validation } from '../validation.ts';

/** validateSchedulingGates (core/validation/validation.go:4263). */
export function validateSchedulingGates(
  gates: readonly PodSchedulingGate[],
  path: string,
  validation: Validation,
): void {
  const seen = new Set<string>();
  for (const [index, { name }] of gates.entries()) {
    validateQualifiedName(name, `${path}[${index}]`, validation);
    if (seen.has(name)) validation.errors.push(duplicate(`${path}[${index}]`, name));
    seen.add(name);
  }
}
