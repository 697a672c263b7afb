import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ObjectSorter, SYNC_OBJECTS } from '../../src/cluster/objects/object-sorter.ts';
import { computeHash } from '../../src/core/go/compute-hash.ts';
import { daemonPodOf } from '../../src/core/placement/daemon-pod.ts';
import { indexNodes } from '../../src/core/placement/node-index.ts';
import { place } from '../../src/core/placement/place.ts';
import { diffPodSet } from '../../src/core/pod-set/diff-pod-set.ts';
import { askOracle } from '../conformance/sync/ask-oracle.ts';
import { bestOf } from './cost.ts';
import { rolloutDraft } from './pod-set.ts';

const ORACLE = new URL('../../.oracle/sync-oracle', import.meta.url).pathname;

/** One diff of a rollout half way, beside one sync of the controller over the same snapshot in its caches. */
export async function benchDiff(folder: string, nodes: number, rounds: number) {
  const draft = rolloutDraft(nodes);
  const file = join(folder, 'draft.json');
  writeFileSync(file, `${JSON.stringify(draft)}\n`);
  const real = JSON.parse(execFileSync(ORACLE, ['bench', file], { encoding: 'utf8', maxBuffer: 1 << 26 }));

  const sorter = new ObjectSorter(SYNC_OBJECTS);
  for await (const answer of askOracle([draft])) {
    if ('error' in answer) throw new Error(answer.error);
    const { daemonSet, nodes: nodeObjects, pods, revisions } = answer.case;
    for (const object of [daemonSet, ...nodeObjects, ...pods, ...revisions]) {
      const failure = sorter.take(object, '', undefined);
      if (failure !== undefined) throw new Error(JSON.stringify(failure));
    }
  }
  const { daemonSets, nodes: unsorted, pods, revisions } = sorter.objects();
  // A request sorts its Nodes once, for all DaemonSets.
  const parsed = unsorted.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const [daemonSet] = daemonSets;
  if (daemonSet === undefined) throw new Error('Cannot diff: there is no DaemonSet');
  const now = Date.parse(draft.case.now);
  let done = { creates: 0, deletes: 0 };
  const ours = bestOf(rounds, () => {
    const placement = place(daemonPodOf(daemonSet, { comparisonOperators: false }), indexNodes(parsed));
    const hashOf = (template: object, collisions: number | undefined) => computeHash(template, collisions, '1.37');
    const diff = diffPodSet({ daemonSet, placement, pods, revisions, now, hashOf });
    done = { creates: diff.create.length, deletes: diff.delete.length };
  });
  if (done.creates !== real.creates || done.deletes !== real.deletes) {
    throw new Error(`Cannot compare: ours ${JSON.stringify(done)}, the controller ${JSON.stringify(real)}`);
  }
  return { ours, real: real.syncMs as number, ...done };
}
