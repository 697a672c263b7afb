import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Cluster } from './cluster/cluster.ts';
import type { ApiConfig, ClusterConfig } from './cluster/cluster-config.ts';
import { readFiles } from './cluster/files/read-files.ts';
import { heldCluster } from './cluster/held-cluster.ts';
import { callerCluster, serviceCluster } from './cluster/kubernetes/kubernetes-cluster.ts';
import { httpsTransport } from './cluster/kubernetes/node/https-transport.ts';
import { readKubeconfig } from './cluster/kubernetes/node/read-kubeconfig.ts';
import { runtimeSurroundings } from './cluster/kubernetes/runtime-surroundings.ts';
import { snapshotReader } from './cluster/snapshot/snapshot-reader.ts';
import { type ConfigFailure, misconfigured } from './config.ts';
import { ok, type Result } from './core/result.ts';
import { problemOf } from './problem.ts';

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder with the account of the Pod. */
  readonly account: string;
}

/** Where a Pod finds the account it runs as (k8s.io/client-go/rest/config.go: InClusterConfig). */
export const SERVICE_ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';

/** The clusters that are configured; every file they name is looked at now, so that a wrong one is told at once. */
export async function connectOnNode(
  configs: readonly ClusterConfig[],
  surroundings: Surroundings,
): Promise<Result<ReadonlyMap<string, Cluster>, ConfigFailure>> {
  const clusters = new Map<string, Cluster>();
  for (const config of configs) {
    const connected = await connect(config, surroundings).catch((error: unknown) => unreadable(config.name, error));
    if (!connected.ok) return connected;
    clusters.set(config.name, connected.value);
  }
  return ok(clusters);
}

async function connect(config: ClusterConfig, { env, account }: Surroundings): Promise<Result<Cluster, ConfigFailure>> {
  const { name } = config;
  switch (config.kind) {
    case 'api':
      return connectApi(config, env);
    case 'serviceAccount': {
      const { KUBERNETES_SERVICE_HOST: host = '', KUBERNETES_SERVICE_PORT: port = '443' } = env;
      if (host === '') return misconfigured('CLUSTERS', `"${name}": this process is in no Pod`);
      const server = `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
      const auth = { kind: 'tokenFile', path: `${account}/token` } as const;
      const certificateAuthority = `${account}/ca.crt`;
      return connectApi(
        { kind: 'api', name, server, certificateAuthority, binding: undefined, auth, writes: config.writes },
        env,
      );
    }
    case 'kubeconfig': {
      const access = await readKubeconfig(config.path, config.context);
      if (!access.ok) return misconfigured('CLUSTERS', `"${name}": cannot use its kubeconfig: ${access.error}`);
      const { server, tls, headers } = access.value;
      const send = httpsTransport(server, tls);
      return ok(serviceCluster({ ...runtimeSurroundings(name), send, authorize: async () => headers }, config));
    }
    case 'snapshot':
      return openSnapshot(name, config.path);
  }
}

async function openSnapshot(name: string, path: string): Promise<Result<Cluster, ConfigFailure>> {
  const read = await readFiles(path);
  if (read.ok) return ok(heldCluster(snapshotReader(read.value)));
  const { error } = read;
  const why =
    error.kind === 'brokenArchive' ? 'it is no tar archive, or ends too early' : problemOf(error.failure).detail;
  return misconfigured('CLUSTERS', `"${name}": ${error.file}: ${why}`);
}

async function connectApi(config: ApiConfig, env: Surroundings['env']): Promise<Result<Cluster, ConfigFailure>> {
  const { name, server, certificateAuthority, binding, auth } = config;
  if (binding !== undefined) return misconfigured('CLUSTERS', `"${name}": only a Worker has bindings`);
  const tls = {
    ...(certificateAuthority === undefined ? {} : { ca: readFileSync(certificateAuthority) }),
    ...(auth.kind === 'clientCertificate' ? { cert: readFileSync(auth.certificate), key: readFileSync(auth.key) } : {}),
  };
  const surroundings = { ...runtimeSurroundings(name), send: httpsTransport(server, tls) };
  switch (auth.kind) {
    case 'callerToken':
      return ok(callerCluster(surroundings, config));
    case 'token': {
      const token = env[auth.variable] ?? '';
      if (token === '') return misconfigured('CLUSTERS', `"${name}": ${auth.variable} holds no token`);
      return ok(
        serviceCluster({ ...surroundings, authorize: async () => ({ authorization: `Bearer ${token}` }) }, config),
      );
    }
    case 'tokenFile': {
      const { path } = auth;
      // Read before each call: the kubelet renews it.
      const authorize = async () => ({ authorization: `Bearer ${(await readFile(path, 'utf8')).trim()}` });
      await authorize();
      return ok(serviceCluster({ ...surroundings, authorize }, config));
    }
    default:
      return ok(serviceCluster({ ...surroundings, authorize: async () => ({}) }, config));
  }
}

/** One word of what is wrong: the message of a parser quotes the file, and with it a token. */
function unreadable(name: string, error: unknown): Result<never, ConfigFailure> {
  const { code, name: kind } = error as { readonly code?: string; readonly name: string };
  return misconfigured('CLUSTERS', `"${name}": cannot read a file it names: ${code ?? kind}`);
}
