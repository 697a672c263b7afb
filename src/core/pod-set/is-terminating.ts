import type { Pod } from './pod.ts';

export function isTerminating({ deletionTimestamp }: Pod): boolean {
  return deletionTimestamp !== undefined;
}
