/** Repeatable randomness: the same seed draws the same things, everywhere and for ever. */
export interface Random {
  /** A whole number from 0 up to, but not including, `below`. */
  int(below: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Different members of the list, in random order; all of them where there are fewer than `count`. */
  sample<T>(list: readonly T[], count: number): T[];
}

/** The generator sfc32; a seed is any safe integer from 0. */
export function randomFrom(seed: number): Random {
  const next = sfc32(seed);

  function int(below: number): number {
    return Math.floor((next() / 2 ** 32) * below);
  }

  function sample<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    const drawn: T[] = [];
    while (drawn.length < count && rest.length > 0) drawn.push(...rest.splice(int(rest.length), 1));
    return drawn;
  }

  return {
    int,
    sample,
    chance: (probability) => next() / 2 ** 32 < probability,
    pick: <T>(list: readonly T[]) => list[int(list.length)] as T,
  };
}

function sfc32(seed: number): () => number {
  let a = 0x9e3779b9;
  let b = seed >>> 0;
  let c = Math.floor(seed / 2 ** 32) >>> 0;
  let counter = 1;

  function next(): number {
    const sum = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum;
  }

  // Neighbouring seeds start alike; a few rounds part them.
  for (let round = 0; round < 16; round++) next();
  return next;
}
