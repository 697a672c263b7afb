import { canonicalQuantity } from '../go/canonical-quantity.ts';
import type { Quantity } from '../go/parse-quantity.ts';
import { scaledValue } from '../go/scaled-value.ts';
import { quote } from '../text/quote.ts';

interface Amount {
  readonly resources: ReadonlyMap<string, Quantity>;
  readonly name: string;
}

/**
 * An amount that is no whole number of bytes (api/pod/warnings.go:214). One beyond an int64 may be taken for such, for what
 * is left of it is looked at.
 */
export function fractionalWarnings({ resources, name }: Amount, path: string): string[] {
  const quantity = resources.get(name);
  if (quantity === undefined || scaledValue(quantity, 3) % 1000n === 0n) return [];
  const text = quote(canonicalQuantity(quantity));
  return [`${path}[${name}]: fractional byte value ${text} is invalid, must be an integer`];
}
