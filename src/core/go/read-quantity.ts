import { parseQuantity, type Quantity } from './parse-quantity.ts';

/** A JSON null, and what is no quantity at all. */
const NONE: Quantity = { amount: { kind: 'integer', value: 0n, scale: 0 }, format: '', text: '' };

/**
 * The quantity as Go would decode it from JSON. A number is taken by its digits, which may be others than those that were
 * written, as in 1.0: the API server only ever writes strings.
 */
export function readQuantity(value: unknown): Quantity {
  if (typeof value === 'number' || typeof value === 'bigint') return parseQuantity(String(value)) ?? NONE;
  if (typeof value !== 'string') return NONE;
  // Spaces that JSON does not escape are trimmed (quantity.go:744).
  return parseQuantity(value.replace(/^[\p{Z}\u0085]+|[\p{Z}\u0085]+$/gu, '')) ?? NONE;
}
