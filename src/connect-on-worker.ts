import type { Cluster } from './cluster/cluster.ts';
import type { ApiAuth, ClusterConfig } from './cluster/cluster-config.ts';
import { type Fetcher, fetchTransport } from './cluster/kubernetes/fetch-transport.ts';
import { callerCluster, serviceCluster } from './cluster/kubernetes/kubernetes-cluster.ts';
import { runtimeSurroundings } from './cluster/kubernetes/runtime-surroundings.ts';
import type { Surroundings } from './cluster/kubernetes/session.ts';
import { type ConfigFailure, misconfigured } from './config.ts';
import { ok, type Result } from './core/result.ts';

/** The clusters that are configured, reached with what a Worker has: `fetch`, secrets and bindings. */
export function connectOnWorker(
  configs: readonly ClusterConfig[],
  bindings: Readonly<Record<string, unknown>>,
): Result<ReadonlyMap<string, Cluster>, ConfigFailure> {
  const clusters = new Map<string, Cluster>();
  for (const config of configs) {
    const connected = connect(config, bindings);
    if (!connected.ok) return connected;
    clusters.set(config.name, connected.value);
  }
  return ok(clusters);
}

function connect(config: ClusterConfig, bindings: Readonly<Record<string, unknown>>): Result<Cluster, ConfigFailure> {
  const { name } = config;
  if (config.kind !== 'api') return misconfigured('CLUSTERS', `"${name}" needs files, and a Worker has none`);
  const { server, binding, certificateAuthority, auth } = config;
  if (certificateAuthority !== undefined)
    return misconfigured('CLUSTERS', `"${name}": a Worker cannot be told whom to trust; see docs/deploy.md`);
  const fetcher =
    binding === undefined ? { fetch: (url: string, init: RequestInit) => fetch(url, init) } : bindings[binding];
  if (!isFetcher(fetcher)) return misconfigured('CLUSTERS', `"${name}": there is no binding "${binding}" that fetches`);
  const surroundings = { ...runtimeSurroundings(name), send: fetchTransport(server, fetcher) };
  if (auth.kind === 'callerToken') return ok(callerCluster(surroundings, config));
  const authorize = authorizeWith(auth, bindings);
  return authorize === undefined
    ? misconfigured('CLUSTERS', `"${name}": its token is in no secret, or in a file, and a Worker has none`)
    : ok(serviceCluster({ ...surroundings, authorize }, config));
}

function authorizeWith(
  auth: ApiAuth,
  bindings: Readonly<Record<string, unknown>>,
): Surroundings['authorize'] | undefined {
  if (auth.kind === 'binding') return async () => ({});
  const token = auth.kind === 'token' ? bindings[auth.variable] : undefined;
  if (typeof token !== 'string' || token === '') return undefined;
  return async () => ({ authorization: `Bearer ${token}` });
}

function isFetcher(value: unknown): value is Fetcher {
  return typeof (value as Partial<Fetcher> | undefined)?.fetch === 'function';
}
