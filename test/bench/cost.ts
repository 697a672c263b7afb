/** Milliseconds: on the clock, and of the processors, which other work on the machine disturbs less. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

export const NEVER: Cost = { wall: Number.POSITIVE_INFINITY, cpu: Number.POSITIVE_INFINITY };

export async function costOf(work: () => unknown): Promise<Cost> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

/** Milliseconds of the fastest round. */
export function bestOf(rounds: number, work: () => void): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}
