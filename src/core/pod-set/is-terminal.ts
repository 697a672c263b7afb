import type { Pod } from './pod.ts';

/** Stopped for good. */
export function isTerminal({ phase }: Pod): boolean {
  return phase === 'Failed' || phase === 'Succeeded';
}
