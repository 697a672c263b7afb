import type { Pod } from './pod.ts';

export function isReady({ ready }: Pod): boolean {
  return ready?.isTrue === true;
}
