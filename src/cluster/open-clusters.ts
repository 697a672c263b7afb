import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';
import { err, type Result } from '../core/result.ts';
import type { Cluster } from './cluster.ts';
import type { ClusterError, ClusterReader } from './cluster-reader.ts';

export type OpenFailure =
  | ClusterError
  | { readonly kind: 'clusterNotFound' }
  /** The caller's token has gone to another cluster already. */
  | { readonly kind: 'tokenForOneCluster' };

/** Opens clusters by name for one request. */
export type OpenCluster = (name: string) => Result<ClusterReader<StoredDaemonSet>, OpenFailure>;

/**
 * Each cluster is opened once. The caller's token goes to one cluster only, the first that takes it: sent to another,
 * it would let that one act as the caller.
 */
export function openClusters(clusters: ReadonlyMap<string, Cluster>, token: string | undefined): OpenCluster {
  const opened = new Map<string, Result<ClusterReader<StoredDaemonSet>, OpenFailure>>();
  let tokenGoesTo: string | undefined;
  return (name) => {
    const known = opened.get(name);
    if (known !== undefined) return known;
    const cluster = clusters.get(name);
    if (cluster === undefined) return err({ kind: 'clusterNotFound' });
    if (cluster.credentials === 'caller') {
      tokenGoesTo ??= name;
      if (tokenGoesTo !== name) return err({ kind: 'tokenForOneCluster' });
    }
    const reader = cluster.open(cluster.credentials === 'caller' ? token : undefined);
    opened.set(name, reader);
    return reader;
  };
}
