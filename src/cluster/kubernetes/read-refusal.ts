import type { V1Status } from '@kubernetes/client-node';
import { LIMITS } from '../../limits.ts';
import type { CallFailure } from './call-failure.ts';
import { readAnswer } from './read-answer.ts';
import type { ApiResponse } from './transport.ts';

const STATUS_FIELDS = { kind: true, reason: true, details: { retryAfterSeconds: true } } as const;

/** What an answer that is no success says. Its text may hold anything, so none of it is passed on. */
export async function readRefusal(response: ApiResponse): Promise<CallFailure> {
  const { status } = response;
  const answer = await readAnswer(response.body, STATUS_FIELDS, LIMITS.clusterErrorBytes);
  const body = (answer.ok ? answer.value.root : {}) as Pick<V1Status, 'kind' | 'reason' | 'details'>;
  const retryAfter = secondsOf(response.header('retry-after')) ?? secondsOf(body.details?.retryAfterSeconds);
  switch (status) {
    case 401:
    case 403:
      return { kind: 'status', status };
    case 404:
    case 410:
      // Whatever else stands at the address knows other words for it.
      return body.kind === 'Status'
        ? { kind: 'status', status }
        : { kind: 'clusterProtocol', detail: `${status} without a Status` };
    case 429:
      return { kind: 'clusterBusy', retryAfter };
    default:
      // An API server says ServerTimeout and Timeout with 500, too.
      if (status >= 500) return { kind: 'clusterUnavailable', retryAfter };
      return { kind: 'clusterProtocol', detail: `status ${status}` };
  }
}

function secondsOf(value: unknown): number | undefined {
  const seconds = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value;
  return typeof seconds === 'number' && Number.isInteger(seconds) && seconds > 0 ? seconds : undefined;
}
