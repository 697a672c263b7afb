import type { Quantity } from './parse-quantity.ts';

/** unscaled × 10^exponent */
export interface Decimal {
  readonly unscaled: bigint;
  readonly exponent: number;
}

/** What a quantity says, whichever of its two forms in Go it has (apimachinery/pkg/api/resource/amount.go:58, :297). */
export function decimalOf({ amount }: Quantity): Decimal {
  return amount.kind === 'integer'
    ? { unscaled: amount.value, exponent: amount.scale }
    : { unscaled: amount.unscaled, exponent: -amount.scale };
}
