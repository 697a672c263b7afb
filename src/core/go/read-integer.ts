/**
 * The integer as Go would decode it, 0 for what is none or overflows. A bigint is as exact as it was written; a number
 * beyond 2^53 is what JSON.parse has left of it, which Go, with 64 bits, would not have lost.
 */
export function readInteger(value: unknown, bits: 32 | 64): number | bigint {
  if (typeof value !== 'bigint' && !Number.isInteger(value)) return 0;
  const integer = BigInt(value as bigint | number);
  if (BigInt.asIntN(bits, integer) !== integer) return 0;
  // A negative zero is no integer in Go.
  return typeof value === 'number' ? value + 0 : integer;
}
