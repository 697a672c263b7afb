import type { IntOrPercent } from './int-or-percent.ts';

/** How many of the total that is; a percentage rounds up. `undefined`: it is neither (util/intstr/intstr.go:183). */
export function scale(amount: IntOrPercent, total: number): number | undefined {
  switch (amount.kind) {
    case 'count':
      return amount.value;
    case 'percent':
      // Minus zero is no count.
      return Math.ceil((amount.value * total) / 100) + 0;
    case 'invalid':
      return undefined;
  }
}
