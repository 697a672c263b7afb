import { afterAll, beforeAll, expect, test } from 'vitest';
import { readGolden } from '../conformance/golden-file.ts';
import { verdictOf } from '../conformance/mix.ts';
import { TOKEN } from '../support/token.ts';
import { startWorker } from './start-worker.ts';

const golden = readGolden();
let server: Awaited<ReturnType<typeof startWorker>>;

beforeAll(async () => {
  server = await startWorker();
});
afterAll(async () => {
  await server.close();
});

test(`${golden.length} golden cases, posted to workerd`, async () => {
  const differences: string[] = [];
  let decisions = 0;
  const answered = golden.flatMap((each) => ('error' in each.answer ? [] : [{ ...each, answer: each.answer }]));
  const answers = await inParallel(answered, ({ case: placementCase }) => verdictsFrom(placementCase));
  for (const [index, { case: placementCase, answer }] of answered.entries()) {
    const got = answers[index] ?? new Map();
    for (const node of answer.nodes) {
      decisions++;
      const want = verdictOf(node);
      if (got.get(node.name) !== want)
        differences.push(`${placementCase.id} ${node.name}: want ${want}, got ${got.get(node.name)}`);
    }
  }
  expect(differences).toEqual([]);
  expect(decisions).toBeGreaterThanOrEqual(16_000);
});

/** Eight at a time. */
async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += 8) results.push(...(await Promise.all(items.slice(i, i + 8).map(work))));
  return results;
}

async function verdictsFrom({ comparisonOperators, daemonSet, nodes }: (typeof golden)[number]['case']) {
  const objects = [
    { ...daemonSet, apiVersion: 'apps/v1', kind: 'DaemonSet' },
    ...nodes.map((node) => ({ ...node, apiVersion: 'v1', kind: 'Node' })),
  ];
  const response = await server.fetch(
    `http://localhost/v1/placement?featureGates=TaintTolerationComparisonOperators=${comparisonOperators}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify(objects),
    },
  );
  const answer = (await response.json()) as {
    placements?: [{ nodes: { name: string; verdict: string }[] }];
  };
  expect(response.status, JSON.stringify(answer)).toBe(200);
  return new Map(answer.placements?.[0].nodes.map(({ name, verdict }) => [name, verdict]));
}
