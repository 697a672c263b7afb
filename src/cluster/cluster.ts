import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';
import type { Result } from '../core/result.ts';
import type { ClusterCredentials, ClusterError, ClusterReader } from './cluster-reader.ts';
import type { ClusterWriter } from './cluster-writer.ts';

/** A cluster this service is set up to reach. */
export interface Cluster {
  readonly credentials: ClusterCredentials;
  /**
   * A reader for one request, which reads a thing once, however often it is asked for it. `token` is the caller's own
   * for this cluster; it is used where `credentials` says so, and nowhere else.
   */
  open(token: string | undefined): Result<ClusterReader<StoredDaemonSet>, ClusterError>;
  /** The same with a writer; left out where the cluster is not set up to be changed. */
  readonly openWritable?: (token: string | undefined) => Result<Writable, ClusterError>;
}

export interface Writable {
  readonly reader: ClusterReader<StoredDaemonSet>;
  readonly writer: ClusterWriter;
}
