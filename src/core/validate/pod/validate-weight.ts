import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

const MAX_WEIGHT = 100;

/** The weight of a preferred term, of Nodes (core/validation/validation.go:5302) or of Pods (5343). */
export function validateWeight(weight: number, path: string, { errors }: Validation): void {
  if (weight <= 0 || weight > MAX_WEIGHT) errors.push(invalid(path, weight, 'must be in the range 1-100'));
}
