import { describe, expect, test } from 'vitest';
import { fleetList } from '../bench/fleet.ts';
import { startNode } from '../support/start-node.ts';

const DAEMON_SETS = 3;

function fleetStream(nodes: number, pods: number): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces = fleetList(nodes, DAEMON_SETS, pods);
  return new ReadableStream({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}

interface Answer {
  readonly inputs: { readonly counts: object };
  readonly placements?: readonly { readonly summary: object }[];
  readonly diffs?: readonly { readonly status: object }[];
}

/** Posts to a server whose heap is bounded, as a Worker's is. */
async function post(path: string, pods: number): Promise<Answer> {
  const server = await startNode({}, ['--max-old-space-size=96']);
  try {
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: fleetStream(5000, pods),
      duplex: 'half',
    } as RequestInit);
    const answer = (await response.json()) as Answer;
    expect(server.errors()).toBe('');
    return answer;
  } finally {
    await server.close();
  }
}

describe('with a heap of 96 MB', { timeout: 60_000 }, () => {
  test.each(['/v1/placement', '/v1/placement?groupBy=class'])('54 MB of 5,000 Nodes: %s', async (path) => {
    const { inputs, placements } = await post(path, 0);
    expect(inputs.counts).toEqual({ DaemonSet: DAEMON_SETS, Node: 5000 });
    expect(placements?.[0]?.summary).toMatchObject({ nodes: 5000 });
  });

  test('78 MB of 5,000 Nodes and 5,000 Pods: /v1/diff', async () => {
    const { inputs, diffs } = await post('/v1/diff?now=2026-01-02T00:00:00Z', 5000);
    expect(inputs.counts).toEqual({ DaemonSet: DAEMON_SETS, Node: 5000, Pod: 5000 });
    expect(diffs?.[0]?.status).toMatchObject({ desiredNumberScheduled: expect.any(Number) });
  });
});
