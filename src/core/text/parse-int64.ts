const MAX = 2n ** 63n - 1n;
const MIN = -(2n ** 63n);

/** A base-10 int64 as Go's `strconv.ParseInt(text, 10, 64)` reads it: sign and leading zeros allowed, overflow not. */
export function parseInt64(text: string): bigint | undefined {
  // The length bound keeps hostile digits from costing a big conversion; leading zeros may be many, so they go first.
  const match = /^([+-]?)0*([0-9]{1,19})$/.exec(text);
  if (match === null) return undefined;
  const value = BigInt(`${match[1] === '-' ? '-' : ''}${match[2]}`);
  return value >= MIN && value <= MAX ? value : undefined;
}
