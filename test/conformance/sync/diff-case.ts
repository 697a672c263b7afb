import { parseNode } from '../../../src/core/parse/parse-node.ts';
import { daemonPodOf } from '../../../src/core/placement/daemon-pod.ts';
import { indexNodes } from '../../../src/core/placement/node-index.ts';
import { place } from '../../../src/core/placement/place.ts';
import { diffPodSet } from '../../../src/core/pod-set/diff-pod-set.ts';
import { parseControllerRevision } from '../../../src/core/pod-set/parse-controller-revision.ts';
import { parsePod } from '../../../src/core/pod-set/parse-pod.ts';
import { parseStoredDaemonSet } from '../../../src/core/pod-set/parse-stored-daemon-set.ts';
import type { PodSetDiff } from '../../../src/core/pod-set/pod-set-diff.ts';
import { parseTimestamp } from '../../../src/core/pod-set/read-timestamp.ts';
import type { StoredDaemonSet } from '../../../src/core/pod-set/stored-daemon-set.ts';
import type { Result } from '../../../src/core/result.ts';
import type { SyncCase } from './sync-case.ts';

export interface DiffedCase {
  readonly daemonSet: StoredDaemonSet;
  readonly diff: PodSetDiff;
}

/** The engine's own answer; the hash is taken as told, for it has a conformance of its own. */
export function diffCase(syncCase: SyncCase, hash: string): DiffedCase {
  const daemonSet = read(parseStoredDaemonSet(syncCase.daemonSet));
  const nodes = syncCase.nodes.map((node) => read(parseNode(node)));
  const pods = syncCase.pods.map((pod) => read(parsePod(pod)));
  const revisions = syncCase.revisions.map((revision) => read(parseControllerRevision(revision)));
  const placement = place(daemonPodOf(daemonSet, { comparisonOperators: false }), indexNodes(nodes));
  const now = parseTimestamp(syncCase.now) as number;
  const nodesInBackoff = new Set(syncCase.nodesInBackoff);
  return {
    daemonSet,
    diff: diffPodSet({ daemonSet, placement, pods, revisions, now, hashOf: () => hash, nodesInBackoff }),
  };
}

function read<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(`Cannot read a generated object: ${JSON.stringify(result.error)}`);
}
