import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../conformance/random.ts';
import { connect } from '../e2e/api.ts';
import { startNode } from '../support/start-node.ts';
import { fleetDaemonSet, fleetNode } from './fleet.ts';

/*
 * A live placement of 5,000 Nodes beside `kubectl get nodes -o json` of the same API server: live.ts DIR
 * DIR is where control-plane.sh has started one, best without its controllers. kubectl must be on the PATH.
 */

const [dir] = process.argv.slice(2);
if (dir === undefined) throw new Error('Usage: live.ts DIR');
const COUNT = Number(process.env['NODES'] ?? 5000);
const ROUNDS = 5;
const AT_ONCE = 16;
const api = connect(dir);

async function fill(): Promise<void> {
  const known = (await api.list('/api/v1/nodes?limit=1')).length;
  if (known > 0) return;
  const random = randomFrom(1);
  const nodes = Array.from({ length: COUNT }, (_, at) => fleetNode(at, random)).map(({ metadata, ...rest }) => {
    const { managedFields: _managedFields, resourceVersion: _resourceVersion, uid: _uid, ...kept } = metadata;
    return { ...rest, metadata: kept };
  });
  const work = async () => {
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) await api.post('/api/v1/nodes', node);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const { metadata, ...daemonSet } = fleetDaemonSet(4) as { metadata: Record<string, unknown> };
  const { uid: _uid, ...kept } = metadata;
  await api.post('/apis/apps/v1/namespaces/kube-system/daemonsets', { ...daemonSet, metadata: kept });
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] as number;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

await fill();
const url = readFileSync(join(dir, 'url'), 'utf8').trim();
const cluster = {
  name: 'e2e',
  server: url,
  certificateAuthority: join(dir, 'certs/apiserver.crt'),
  tokenFile: join(dir, 'token'),
};
const server = await startNode({ CLUSTERS: JSON.stringify([cluster]) });
try {
  const path = '/v1/clusters/e2e/namespaces/kube-system/daemonsets/agent-4/placement';
  const place = async () => {
    const response = await fetch(`${server.url}${path}`);
    const text = await response.text();
    if (response.status !== 200) throw new Error(text);
    return text;
  };
  const { summary } = JSON.parse(await place()).placements[0];
  const kubectl = () =>
    new Promise((resolve, reject) => {
      const args = ['--kubeconfig', join(dir, 'kubeconfig'), 'get', 'nodes', '-o', 'json'];
      spawn('kubectl', args, { stdio: ['ignore', 'ignore', 'inherit'] })
        .on('exit', resolve)
        .on('error', reject);
    });
  await kubectl();
  const ours = await timed(place);
  const theirs = await timed(kubectl);
  const version = execFileSync('kubectl', ['version', '--client'], { encoding: 'utf8' }).split('\n')[0];
  console.log(
    `${summary.nodes} Nodes: placement ${ours.toFixed(0)} ms, kubectl ${theirs.toFixed(0)} ms (${version}), ratio ${(ours / theirs).toFixed(2)}`,
  );
} finally {
  await server.close();
}
