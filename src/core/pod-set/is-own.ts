import type { Claim } from './claim.ts';

/** Whether the object is the DaemonSet's after the claim. */
export function isOwn({ claim }: { readonly claim: Claim }): boolean {
  return claim === 'owned' || claim === 'adopted';
}
