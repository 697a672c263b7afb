import { type Api, connect, type Json } from './api.ts';

/*
 * Fills a control plane that control-plane.sh has started: populate.ts DIR
 * 30 Nodes, of which three are tainted and two of another operating system; three DaemonSets that run, and one in a
 * namespace whose quota leaves no Pod.
 */

const [dir] = process.argv.slice(2);
if (dir === undefined) throw new Error('Usage: populate.ts DIR');

const NODES = Array.from({ length: 30 }, (_, at) => `node-${String(at + 1).padStart(2, '0')}`);

function nodeOf(name: string, at: number): Json {
  const gpu = { key: 'gpu', value: 'true', effect: 'NoExecute' };
  const dedicated = { key: 'dedicated', value: 'search', effect: 'NoSchedule' };
  const taints = at === 3 || at === 17 ? [gpu] : at === 9 ? [dedicated] : [];
  const os = at % 15 === 14 ? 'windows' : 'linux';
  const labels = { 'everynode.test/kubelet': 'up', 'kubernetes.io/os': os, zone: 'abc'[at % 3] };
  return { metadata: { name, labels }, spec: { taints } };
}

function daemonSetOf(name: string, spec: Json, namespace = 'agents'): Json {
  const container = { name: 'agent', image: 'agent:1', env: [{ name: 'PASSWORD', value: 'canary-in-env' }] };
  return {
    metadata: { name, namespace, annotations: { note: 'canary-in-annotation' } },
    spec: {
      selector: { matchLabels: { app: name } },
      template: { metadata: { labels: { app: name } }, spec: { containers: [container], ...spec } },
    },
  };
}

/** Makes what is not there yet. */
async function make(api: Api, path: string, object: Json): Promise<void> {
  const { name } = object['metadata'] as { readonly name: string };
  const known = await api.list(path);
  if (known.some(({ metadata }) => (metadata as { readonly name: string }).name === name)) return;
  await api.post(path, object);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 200));
}

const api = connect(dir);
await make(api, '/api/v1/namespaces', { metadata: { name: 'agents' } });
for (const [at, name] of NODES.entries()) await make(api, '/api/v1/nodes', nodeOf(name, at));
const daemonSets = '/apis/apps/v1/namespaces/agents/daemonsets';
await make(api, daemonSets, daemonSetOf('logs', { nodeSelector: { 'kubernetes.io/os': 'linux' } }));
await make(api, daemonSets, daemonSetOf('metrics', { tolerations: [{ operator: 'Exists' }] }));
await make(api, daemonSets, daemonSetOf('zone-a', { nodeSelector: { zone: 'a' } }));
await make(api, '/api/v1/namespaces', { metadata: { name: 'cramped' } });
const quotas = '/api/v1/namespaces/cramped/resourcequotas';
await make(api, quotas, { metadata: { name: 'none' }, spec: { hard: { pods: '0' } } });
// Until the quota has a status, Pods are let in.
await until(async () => (await api.list(quotas)).every(({ status }) => (status as Json)['hard'] !== undefined));
const cramped = '/apis/apps/v1/namespaces/cramped/daemonsets';
await make(api, cramped, daemonSetOf('cramped', {}, 'cramped'));
await until(async () =>
  (await api.list(daemonSets)).every(({ status }) => {
    const { desiredNumberScheduled = 0, numberAvailable = 0 } = status as Record<string, number>;
    return desiredNumberScheduled > 0 && numberAvailable === desiredNumberScheduled;
  }),
);
console.log(`${NODES.length} Nodes and 3 DaemonSets in the namespace agents, all their Pods available`);
