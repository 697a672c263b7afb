import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';
import { err, type Result } from '../core/result.ts';
import type { Cluster, Writable } from './cluster.ts';
import type { ClusterError, ClusterReader } from './cluster-reader.ts';

export type OpenFailure =
  | ClusterError
  | { readonly kind: 'clusterNotFound' }
  /** The cluster is not set up to be changed. */
  | { readonly kind: 'clusterReadOnly' }
  /** The caller's token has gone to another cluster already. */
  | { readonly kind: 'tokenForOneCluster' };

/** Opens clusters by name for one request. */
export interface OpenClusters {
  readonly read: (name: string) => Result<ClusterReader<StoredDaemonSet>, OpenFailure>;
  readonly write: (name: string) => Result<Writable, OpenFailure>;
}

/**
 * Each cluster is opened once. The caller's token goes to one cluster only, the first that takes it: sent to another,
 * it would let that one act as the caller.
 */
export function openClusters(clusters: ReadonlyMap<string, Cluster>, token: string | undefined): OpenClusters {
  let tokenGoesTo: string | undefined;

  function withToken<T>(name: string, use: (cluster: Cluster, token: string | undefined) => Result<T, OpenFailure>) {
    const cluster = clusters.get(name);
    if (cluster === undefined) return err({ kind: 'clusterNotFound' } as const);
    if (cluster.credentials === 'service') return use(cluster, undefined);
    tokenGoesTo ??= name;
    return tokenGoesTo === name ? use(cluster, token) : err({ kind: 'tokenForOneCluster' } as const);
  }

  return {
    read: once((name) => withToken(name, (cluster, shown) => cluster.open(shown))),
    write: once((name) =>
      withToken(name, (cluster, shown): Result<Writable, OpenFailure> => {
        return cluster.openWritable?.(shown) ?? err({ kind: 'clusterReadOnly' });
      }),
    ),
  };
}

function once<T>(open: (name: string) => T): (name: string) => T {
  const opened = new Map<string, T>();
  return (name) => {
    if (!opened.has(name)) opened.set(name, open(name));
    return opened.get(name) as T;
  };
}
