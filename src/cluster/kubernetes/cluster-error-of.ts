import type { ClusterCredentials, ClusterError } from '../cluster-reader.ts';
import type { CallFailure } from './call-failure.ts';
import type { Resource } from './resource.ts';

/** What a failed call to a list or an object of the resource means to those who asked for it. */
export function clusterErrorOf(
  failure: CallFailure,
  { name }: Resource,
  credentials: ClusterCredentials,
): ClusterError {
  if (failure.kind !== 'status') return failure;
  switch (failure.status) {
    case 401:
      return { kind: 'clusterUnauthenticated', credentials };
    case 403:
      return { kind: 'clusterForbidden', resource: name };
    case 404:
      return { kind: 'clusterProtocol', detail: `that it has no ${name}` };
    case 410:
      return { kind: 'clusterListExpired', resource: name };
  }
}
