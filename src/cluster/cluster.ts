import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';
import type { Result } from '../core/result.ts';
import type { ClusterCredentials, ClusterError, ClusterReader } from './cluster-reader.ts';

/** A cluster this service is set up to reach. */
export interface Cluster {
  readonly credentials: ClusterCredentials;
  /**
   * A reader for one request, which reads a thing once, however often it is asked for it. `token` is the caller's own
   * for this cluster; it is used where `credentials` says so, and nowhere else.
   */
  open(token: string | undefined): Result<ClusterReader<StoredDaemonSet>, ClusterError>;
}
