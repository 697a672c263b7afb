import { expect, test } from 'vitest';
import { fleetList } from '../bench/fleet.ts';
import { startNode } from '../support/start-node.ts';

const DAEMON_SETS = 3;

function fleetStream(nodes: number): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces = fleetList(nodes, DAEMON_SETS);
  return new ReadableStream({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}

test('54 MB of 5,000 Nodes are placed with a heap of 96 MB', { timeout: 60_000 }, async () => {
  const server = await startNode({}, ['--max-old-space-size=96']);
  try {
    for (const path of ['/v1/placement?groupBy=class', '/v1/placement']) {
      const response = await fetch(`${server.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: fleetStream(5000),
        duplex: 'half',
      } as RequestInit);
      const answer = (await response.json()) as { inputs: { counts: object }; placements: { summary: object }[] };
      expect(answer.inputs.counts).toEqual({ DaemonSet: DAEMON_SETS, Node: 5000 });
      expect(answer.placements[0]?.summary).toMatchObject({ nodes: 5000 });
    }
    expect(server.errors()).toBe('');
  } finally {
    await server.close();
  }
});
