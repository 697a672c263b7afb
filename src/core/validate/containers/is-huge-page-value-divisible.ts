import { quantitySign } from '../../go/compare-quantity.ts';
import { parseQuantity, type Quantity } from '../../go/parse-quantity.ts';
import { scaledValue } from '../../go/scaled-value.ts';

interface HugePages {
  /** The name of a huge page resource. */
  readonly name: string;
  readonly quantity: Quantity;
}

/** Whether the quantity is a number of whole pages: IsHugePageResourceValueDivisible (core/helper/helpers.go:72). */
export function isHugePageValueDivisible({ name, quantity }: HugePages): boolean {
  const page = parseQuantity(name.slice('hugepages-'.length));
  if (page === undefined || quantitySign(page) <= 0 || scaledValue(page, 3) % 1000n !== 0n) return false;
  const size = scaledValue(page, 0);
  // A page of 10E has overflown to nothing: the API server divides by it all the same, and panics.
  return size !== 0n && scaledValue(quantity, 0) % size === 0n;
}
