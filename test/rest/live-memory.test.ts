import { describe, expect, test } from 'vitest';
import { fleetDaemonSet, fleetNode, fleetPod } from '../bench/fleet.ts';
import { randomFrom } from '../conformance/random.ts';
import { type StoredObject, startFakeApiServer } from '../support/fake-api-server.ts';
import { startNode } from '../support/start-node.ts';

const COUNT = 5000;

function fleet(): StoredObject[] {
  const random = randomFrom(1);
  const nodes = Array.from({ length: COUNT }, (_, at) => fleetNode(at, random));
  const pods = nodes.map((node, at) => fleetPod(at, node.metadata.name, random));
  return [fleetDaemonSet(0), ...nodes, ...pods] as StoredObject[];
}

describe('with a heap of 96 MB', { timeout: 120_000 }, () => {
  test('a live diff of 5,000 Nodes and 5,000 Pods, read in pages of 500', async () => {
    const fake = await startFakeApiServer(fleet(), { token: 'a-token' });
    const clusters = JSON.stringify([{ name: 'big', server: fake.url, token: 'BIG_TOKEN' }]);
    const server = await startNode({ CLUSTERS: clusters, BIG_TOKEN: 'a-token' }, ['--max-old-space-size=96']);
    try {
      const path = '/v1/clusters/big/namespaces/kube-system/daemonsets/agent-0';
      const response = await fetch(`${server.url}${path}/diff?now=2026-01-02T00:00:00Z`);
      const answer = (await response.json()) as { inputs: { counts: object }; diffs: { status: object }[] };
      expect(answer.inputs.counts).toEqual({ ControllerRevision: 0, DaemonSet: 1, Node: COUNT, Pod: COUNT });
      expect(answer.diffs[0]?.status).toMatchObject({ desiredNumberScheduled: expect.any(Number) });
      const pages = (resource: string) => fake.calls.filter((call) => call.includes(`/${resource}?limit=500`)).length;
      expect([pages('nodes'), pages('pods')]).toEqual([10, 10]);
      expect(server.errors()).toBe('');
    } finally {
      await server.close();
      await fake.close();
    }
  });
});
