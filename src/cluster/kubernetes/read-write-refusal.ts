import type { V1StatusCause } from '@kubernetes/client-node';
import type { NamespacedName } from '../../core/model/namespaced-name.ts';
import { isObject } from '../../core/parse/read.ts';
import { LIMITS } from '../../limits.ts';
import type { ClusterCredentials } from '../cluster-reader.ts';
import type { WriteError } from '../cluster-writer.ts';
import { readAnswer } from './read-answer.ts';
import { DAEMON_SETS } from './resource.ts';
import type { ApiResponse } from './transport.ts';

const MAX_FIELDS = 20;

/** What the answer to a write that is no success means. Of its text only the names of fields are passed on. */
export async function readWriteRefusal(
  response: ApiResponse,
  ref: NamespacedName,
  credentials: ClusterCredentials,
): Promise<WriteError> {
  const { status } = response;
  switch (status) {
    case 401:
      return { kind: 'clusterUnauthenticated', credentials };
    case 403:
      return { kind: 'clusterForbidden', resource: DAEMON_SETS.name };
    case 404:
      return { kind: 'daemonSetNotFound', ref };
    case 409:
      return { kind: 'conflict' };
    case 429:
      return { kind: 'clusterBusy', retryAfter: Number(response.header('retry-after')) || undefined };
    case 400:
    case 422:
      return { kind: 'rejected', fields: await fieldsOf(response) };
    default:
      // An API server answers 500 and 504 for what it may have done all the same.
      return status >= 500 ? { kind: 'unknownOutcome' } : { kind: 'clusterProtocol', detail: `status ${status}` };
  }
}

async function fieldsOf(response: ApiResponse): Promise<readonly string[]> {
  const answer = await readAnswer(response.body, { kind: true, details: { causes: true } }, LIMITS.clusterErrorBytes);
  const details = answer.ok ? answer.value.root['details'] : undefined;
  const causes: readonly V1StatusCause[] =
    isObject(details) && Array.isArray(details['causes']) ? details['causes'] : [];
  const fields = causes.map(({ field }) => field).filter((field): field is string => typeof field === 'string');
  return fields.filter((field) => /^[\w.[\]]{1,200}$/.test(field)).slice(0, MAX_FIELDS);
}
