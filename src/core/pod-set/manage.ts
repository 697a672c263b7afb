import type { VerdictKind } from '../placement/verdict.ts';
import { allowsSurge } from './allows-surge.ts';
import { byAge } from './by-age.ts';
import { hashOfLabels } from './hash-label.ts';
import { type Availability, isAvailable } from './is-available.ts';
import { isReady } from './is-ready.ts';
import { isTerminal } from './is-terminal.ts';
import { isTerminating } from './is-terminating.ts';
import type { Tier, Wish } from './pick-from.ts';
import type { Pod } from './pod.ts';
import type { CreationReason, DeletionReason, SyncEvent } from './pod-set-diff.ts';
import type { PodsByNode } from './pods-by-node.ts';
import type { StoredDaemonSet } from './stored-daemon-set.ts';

/** What all Nodes are judged by. */
export interface Surroundings extends Availability {
  readonly daemonSet: StoredDaemonSet;
  readonly podsByNode: PodsByNode;
  readonly verdicts: ReadonlyMap<string, VerdictKind>;
  /** The Nodes by name, each with its verdict and its Pods: looked up once, since there are many. */
  readonly places: readonly Place[];
  /** Hash label of the current revision. */
  readonly hash: string;
  readonly nodesInBackoff: ReadonlySet<string>;
  /** Names of the Pods that are adopted just now. */
  readonly adopted: ReadonlySet<string>;
}

export interface Place {
  readonly node: string;
  readonly verdict: VerdictKind;
  /** `undefined` where there are none. */
  readonly pods: readonly Pod[] | undefined;
}

export interface Wishes {
  readonly creations: readonly Tier<CreationReason>[];
  readonly deletions: readonly Tier<DeletionReason>[];
  readonly events: readonly SyncEvent[];
}

/** One Pod on each Node that should run one, none elsewhere (daemon_controller.go:1000). */
export function manage(surroundings: Surroundings): Wishes {
  const creations: Wish<CreationReason>[] = [];
  const deletions: Wish<DeletionReason>[] = [];
  const events: SyncEvent[] = [];
  for (const { node, verdict, pods } of surroundings.places) {
    if (pods === undefined) {
      if (verdict === 'shouldRun') creations.push(creation(node));
      continue;
    }
    // Most Nodes have one Pod, which runs: it is the oldest, and with surge alone.
    if (verdict !== 'shouldNotRun' && pods.length === 1 && isRunning(pods[0] as Pod)) continue;
    const staying = pods.filter((pod) => !isTerminating(pod));
    if (verdict === 'shouldNotRun') {
      deletions.push(...staying.map((pod) => deletion(node, pod, 'shouldNotRun')));
      continue;
    }
    const { running, stopped } = removeStopped(node, staying, surroundings);
    deletions.push(...stopped);
    events.push(...stopped.flatMap(eventOf));
    if (!allowsSurge(surroundings.daemonSet.updateStrategy)) {
      // The oldest stays, whatever its template and even if another is the one that is ready.
      deletions.push(...running.slice(1).map((pod) => deletion(node, pod, 'duplicate')));
    } else if (running.length > 1) {
      deletions.push(...pruneSurge(node, running, surroundings));
    } else if (running.length === 0 && verdict === 'shouldRun') {
      // With surge, a Pod that stops or is on its way out does not hold up the next.
      creations.push(creation(node));
    }
  }
  const gone = unboundOnGoneNodes(surroundings);
  return {
    creations: [{ wishes: creations, pick: creations.length }],
    deletions: [
      { wishes: deletions, pick: deletions.length },
      { wishes: gone, pick: gone.length },
    ],
    events,
  };
}

function isRunning(pod: Pod): boolean {
  return !isTerminating(pod) && !isTerminal(pod);
}

function creation(node: string): Wish<CreationReason> {
  return { node, targets: [node], reason: 'missing' };
}

function deletion(node: string, pod: Pod, reason: DeletionReason): Wish<DeletionReason> {
  return { node, targets: [pod.name], reason };
}

interface Sorted {
  /** Oldest first. */
  readonly running: readonly Pod[];
  readonly stopped: readonly Wish<DeletionReason>[];
}

/**
 * All that succeeded go, but of those that failed one a sync: its deletion starts the backoff the others then wait
 * for (daemon_controller.go:877). Which is first is chance, save that adopted ones are listed last (controller_utils.go:1186).
 */
function removeStopped(node: string, pods: readonly Pod[], { nodesInBackoff, adopted }: Surroundings): Sorted {
  const allFailed = pods
    .filter(({ phase }) => phase === 'Failed')
    .map(({ name }) => name)
    .sort();
  const ownFailed = allFailed.filter((name) => !adopted.has(name));
  const failed = ownFailed.length > 0 ? ownFailed : allFailed;
  const succeeded = pods.filter(({ phase }) => phase === 'Succeeded');
  const running = pods.filter((pod) => !isTerminal(pod)).sort(byAge);
  const stopped: Wish<DeletionReason>[] = succeeded.map((pod) => deletion(node, pod, 'succeeded'));
  if (failed.length > 0 && !nodesInBackoff.has(node)) stopped.push({ node, targets: failed, reason: 'failed' });
  return { running, stopped };
}

function eventOf({ node, targets, reason }: Wish<DeletionReason>): SyncEvent[] {
  const pod = targets[0] as string;
  return reason === 'failed'
    ? [{ type: 'Warning', reason: 'FailedDaemonPod', pod, node }]
    : [{ type: 'Normal', reason: 'SucceededDaemonPod', pod, node }];
}

/**
 * One Pod of the current template and one of an older may share a Node while the old one is ready and the new one not
 * available. Here only the hash tells them apart, not the template generation (daemon_controller.go:933).
 */
function pruneSurge(node: string, running: readonly Pod[], surroundings: Surroundings): Wish<DeletionReason>[] {
  const isNew = (pod: Pod) => hashOfLabels(pod.labels) === surroundings.hash;
  const newest = running.find(isNew);
  const oldest = running.find((pod) => !isNew(pod));
  const wishes = running
    .filter((pod) => pod !== newest && pod !== oldest)
    .map((pod) => deletion(node, pod, 'duplicate'));
  if (newest === undefined || oldest === undefined) return wishes;
  if (!isReady(oldest)) wishes.push(deletion(node, oldest, 'unavailableOutdated'));
  else if (isAvailable(newest, surroundings)) wishes.push(deletion(node, oldest, 'superseded'));
  return wishes;
}

/**
 * A Pod that waits for a Node that is gone is never bound, so the garbage collector never sees it
 * (daemon_controller.go:1485).
 */
function unboundOnGoneNodes({ podsByNode, verdicts }: Surroundings): Wish<DeletionReason>[] {
  const wishes: Wish<DeletionReason>[] = [];
  for (const [node, pods] of podsByNode) {
    if (verdicts.has(node)) continue;
    // Those that are terminating already are deleted again.
    wishes.push(...pods.filter(({ nodeName }) => nodeName === '').map((pod) => deletion(node, pod, 'nodeGone')));
  }
  return wishes;
}
