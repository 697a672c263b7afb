import { inclusiveRangeError } from './inclusive-range-error.ts';

/** IsValidPortNum (util/validation/validation.go:271). */
export function portNumberErrors(port: number): string[] {
  return port >= 1 && port <= 65535 ? [] : [inclusiveRangeError(1, 65535)];
}
