import { inclusiveRangeError } from '../content/inclusive-range-error.ts';
import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

/** The partition of a disk (core/validation/validation.go:959 and 970): 0, the whole disk, is allowed beside 1 to 255. */
export function validatePartition(partition: number, path: string, { errors }: Validation): void {
  if (partition < 0 || partition > 255) errors.push(invalid(path, partition, inclusiveRangeError(1, 255)));
}
