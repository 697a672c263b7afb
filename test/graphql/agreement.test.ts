import { expect, test } from 'vitest';
import { readGolden } from '../conformance/sync/golden-file.ts';
import type { SyncCase } from '../conformance/sync/sync-case.ts';
import { testApp } from '../support/test-app.ts';
import { SNAPSHOT_DIFF } from './diff-query.ts';

const app = testApp();

const EVERY = Number(process.env['AGREEMENT_EVERY'] ?? 20);

function objectsOf({ daemonSet, nodes, pods, revisions }: SyncCase): object[] {
  return [
    { ...daemonSet, apiVersion: 'apps/v1', kind: 'DaemonSet' },
    ...nodes.map((each) => ({ ...each, apiVersion: 'v1', kind: 'Node' })),
    ...pods.map((each) => ({ ...each, apiVersion: 'v1', kind: 'Pod' })),
    ...revisions.map((each) => ({ ...each, apiVersion: 'apps/v1', kind: 'ControllerRevision' })),
  ];
}

/** Members of closed sets, which the two doors write as `shouldRun` and SHOULD_RUN. */
const SETS = new Set('kind cause code action reason state verdict type field limit failedPodBackoff'.split(' '));

/** What both doors say, written one way; `pod` of a creation is left as it is. */
function plain(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item, key));
  if (typeof value !== 'object' || value === null) {
    if (key === 'availableAt') return new Date(value as string | number).getTime();
    return SETS.has(key) && typeof value === 'string' ? value.replaceAll('_', '').toLowerCase() : value;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== null);
  if (key !== '' && entries.length === 1 && entries[0]?.[0] === 'nodes') return plain(entries[0][1], key);
  return Object.fromEntries(
    entries.map(([name, item]) => {
      // A fact about a Node holds the Node here and its name there.
      if (name === 'node' && 'verdict' in value) return ['name', (item as { name: string }).name];
      if (name === 'nodeName') return ['node', item];
      if (name === 'node' && typeof item === 'object') return ['node', (item as { name: string }).name];
      if (name === 'pod' && typeof item === 'object') return ['pod', item];
      if (name === 'trouble') return ['trouble', plain({ ...item, code: null }, name)];
      return [name, plain(item, name)];
    }),
  );
}

test('POST /v1/diff and DaemonSet.diff agree', { timeout: 120_000 }, async () => {
  const answers = readGolden().filter((_, index) => index % EVERY === 0);
  let compared = 0;
  for (const answer of answers) {
    if ('error' in answer) continue;
    const { now, nodesInBackoff } = answer.case;
    const objects = objectsOf(answer.case);
    const path = `/v1/diff?now=${now}&failedPodBackoff=${nodesInBackoff.join(',')}`;
    const rest = await (await app.post(path, JSON.stringify(objects))).json();
    const { data, errors } = await app.query(SNAPSHOT_DIFF, { objects, now, nodesInBackoff });
    if (rest.code !== undefined) {
      expect(errors?.[0]?.extensions['code'], answer.id).toBe(rest.code);
      continue;
    }
    expect(errors, answer.id).toBeUndefined();
    const [{ namespace, name, diff }] = JSON.parse(JSON.stringify(data)).snapshot.daemonSets.nodes;
    const { now: asked, digest: _, ...given } = diff;
    expect(Date.parse(asked)).toBe(Date.parse(now));
    expect(plain({ daemonSet: { namespace, name }, ...given }), answer.id).toEqual(plain(rest.diffs[0]));
    compared++;
  }
  expect(compared).toBeGreaterThan(50);
});
