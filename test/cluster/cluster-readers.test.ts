import { expect, test } from 'vitest';
import { demoCluster } from '../../src/cluster/demo/demo-cluster.ts';
import { demoObjects } from '../../src/cluster/demo/objects/demo-objects.ts';
import { SYNC_OBJECTS } from '../../src/cluster/objects/object-sorter.ts';
import { readBody } from '../../src/cluster/objects/read-body.ts';
import { snapshotReader } from '../../src/cluster/snapshot/snapshot-reader.ts';
import { placementRulesOf } from '../../src/core/placement/placement-rules.ts';
import { getPlacement } from '../../src/operations/get-placement.ts';
import { describeClusterAdapter } from './describe-cluster-adapter.ts';

describeClusterAdapter("a request's objects", async (items) => {
  const body = JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
  const read = await readBody({ stream: new Response(body).body, format: 'json', gzip: false }, SYNC_OBJECTS);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const reader = snapshotReader(read.value);
  return { open: () => reader };
});

test('the demo cluster is placed as its own status says', async () => {
  const view = await getPlacement(
    demoCluster(),
    { daemonSet: undefined, rules: placementRulesOf('1.37', new Set()) },
    new AbortController().signal,
  );
  if (!view.ok) throw new Error(JSON.stringify(view.error));
  expect(view.value.nodes).toHaveLength(12);
  const desired = new Map(
    (demoObjects as { kind: string; metadata: { name: string }; status: { desiredNumberScheduled: number } }[])
      .filter(({ kind }) => kind === 'DaemonSet')
      .map(({ metadata, status }) => [metadata.name, status.desiredNumberScheduled]),
  );
  expect(desired.size).toBe(9);
  for (const daemonSet of view.value.daemonSets) {
    expect(view.value.placementOf(daemonSet).counts.shouldRun, daemonSet.name).toBe(desired.get(daemonSet.name));
  }
});
