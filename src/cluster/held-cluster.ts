import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';
import { ok } from '../core/result.ts';
import type { Cluster } from './cluster.ts';
import type { ClusterReader } from './cluster-reader.ts';

/** A cluster that is held here, the same for everyone. */
export function heldCluster(reader: ClusterReader<StoredDaemonSet>): Cluster {
  return { credentials: 'service', open: () => ok(reader) };
}
