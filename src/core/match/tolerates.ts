import type { Taint } from '../model/taint.ts';
import type { Toleration } from '../model/toleration.ts';
import { parseInt64 } from '../text/parse-int64.ts';

/** What may differ from one cluster to another in how tolerations are read. */
export interface TolerationRules {
  /** The feature gate TaintTolerationComparisonOperators: off, `Lt` and `Gt` tolerate nothing. */
  readonly comparisonOperators: boolean;
}

/** Whether the toleration tolerates the taint (api core/v1/toleration.go:52). */
export function tolerates(toleration: Toleration, taint: Taint, rules: TolerationRules): boolean {
  if (toleration.effect !== '' && toleration.effect !== taint.effect) return false;
  // An empty key matches every key, even beside Equal: validation forbids that, but what is stored still counts.
  if (toleration.key !== '' && toleration.key !== taint.key) return false;
  switch (toleration.operator) {
    case '':
    case 'Equal':
      return toleration.value === taint.value;
    case 'Exists':
      return true;
    case 'Lt':
    case 'Gt':
      return rules.comparisonOperators && compares(toleration, taint.value);
    default:
      return false;
  }
}

function compares({ operator, value }: Toleration, taintValue: string): boolean {
  const bound = parseDecimalInteger(value);
  const found = parseDecimalInteger(taintValue);
  if (bound === undefined || found === undefined) return false;
  return operator === 'Lt' ? found < bound : found > bound;
}

/** Stricter than labels are read: no plus sign, no leading zeros, no minus zero (content/decimal_int.go:30). */
function parseDecimalInteger(text: string): bigint | undefined {
  return /^(0|-?[1-9][0-9]*)$/.test(text) ? parseInt64(text) : undefined;
}
