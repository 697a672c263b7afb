import type { FieldErrors } from '../parse/read.ts';
import type { IntOrPercent } from './int-or-percent.ts';
import { readInteger } from './read-integer.ts';

/** Reads a count or a percentage; without one, the default of the API server. */
export function readIntOrPercent(
  value: unknown,
  standard: number,
  at: { field: string; errors: FieldErrors },
): IntOrPercent {
  if (value === undefined || value === null) return { kind: 'count', value: standard };
  if (typeof value !== 'string') return { kind: 'count', value: readInteger(value, at.field, at.errors) };
  // A sign is read, as strconv.Atoi does; an empty number is not (util/intstr/intstr.go:240).
  const percent = /^([+-]?[0-9]{1,15})%$/.exec(value)?.[1];
  return percent === undefined ? { kind: 'invalid', text: value } : { kind: 'percent', value: Number(percent) };
}
