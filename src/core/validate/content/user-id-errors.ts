import { inclusiveRangeError } from './inclusive-range-error.ts';

const MAX = 2 ** 31 - 1;

/** IsValidUserID (util/validation/validation.go:304). */
export function userIdErrors(id: bigint): string[] {
  return id >= 0n && id <= MAX ? [] : [inclusiveRangeError(0, MAX)];
}
