/** The FNV-1a hash of no bytes, in 32 bits. */
export const FNV_1A_EMPTY = 0x811c9dc5;
const PRIME = 0x01000193;

/** The hash of the bytes hashed so far, followed by these: Go's `fnv.New32a`. */
export function fnv1a(hash: number, bytes: Iterable<number>): number {
  let next = hash;
  for (const byte of bytes) next = Math.imul(next ^ byte, PRIME);
  return next >>> 0;
}
