import type { IntOrPercent } from '../pod-set/int-or-percent.ts';
import { readIntOrPercent } from '../pod-set/read-int-or-percent.ts';

/** A number of Nodes, or a share of them. */
export function amountOf(value: number | string | undefined): IntOrPercent {
  return readIntOrPercent(value, 0, { field: '', errors: [] });
}
