import type { CallFailure } from './call-failure.ts';

const BASE_MS = 100;
const MAX_TRIES_AS_ASKED = 10;
/** Tries in all, where the cluster does not say when to come back. */
const MAX_TRIES: Readonly<Record<CallFailure['kind'], number>> = {
  status: 1,
  clusterProtocol: 1,
  clusterTimedOut: 1,
  // A name that does not resolve and a certificate that has expired stay so.
  clusterUnreachable: 2,
  clusterUnavailable: 4,
  clusterBusy: 4,
};

/**
 * Milliseconds to wait before the next try after so many; `undefined` where there is none. Never sooner than the
 * cluster asks; where it does not ask, the most doubles each time, and chance takes any part of it.
 */
export function retryDelay(failure: CallFailure, tries: number, random: number): number | undefined {
  const asked = 'retryAfter' in failure ? failure.retryAfter : undefined;
  if (asked !== undefined) return tries < MAX_TRIES_AS_ASKED ? asked * 1000 + random * BASE_MS : undefined;
  return tries < MAX_TRIES[failure.kind] ? random * BASE_MS * 2 ** (tries - 1) : undefined;
}
