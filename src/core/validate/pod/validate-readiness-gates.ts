import type { PodReadinessGate } from '../../v1/types.ts';
import { validateQualifiedName } from '../validate-qualified-name.ts';
import type { Validation } from '../validation.ts';

/** validateReadinessGates (core/validation/validation.go:4255). */
export function validateReadinessGates(gates: readonly PodReadinessGate[], path: string, validation: Validation): void {
  for (const [index, { conditionType }] of gates.entries()) {
    validateQualifiedName(conditionType, `${path}[${index}].conditionType`, validation);
  }
}
