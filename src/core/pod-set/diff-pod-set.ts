import type { Node } from '../model/node.ts';
import type { NodeIndex } from '../placement/node-index.ts';
import type { Placement } from '../placement/place.ts';
import type { Verdict, VerdictKind } from '../placement/verdict.ts';
import { act, type Changes } from './act.ts';
import { burstOf } from './burst-of.ts';
import { type ClaimedPod, claimPods } from './claim-pods.ts';
import { cleanUpHistory } from './clean-up-history.ts';
import { constructHistory, type History } from './construct-history.ts';
import type { ControllerRevision } from './controller-revision.ts';
import { countStatus } from './count-status.ts';
import { findOddities } from './find-oddities.ts';
import { hashOfLabels } from './hash-label.ts';
import type { HashOf } from './hash-of.ts';
import { isOwn } from './is-own.ts';
import type { Place, Surroundings } from './manage.ts';
import { nodeFacts } from './node-facts.ts';
import type { Pod } from './pod.ts';
import { podFacts } from './pod-facts.ts';
import type { DeletionReason, PodSetDiff, SyncError, SyncEvent, SyncResult } from './pod-set-diff.ts';
import { type PodsByNode, podsByNode } from './pods-by-node.ts';
import { statusAfter } from './status-after.ts';
import type { StoredDaemonSet } from './stored-daemon-set.ts';
import { targetNode } from './target-node.ts';
import type { Timestamp } from './timestamp.ts';

const NO_NODES: ReadonlySet<string> = new Set();

export interface PodSetSnapshot {
  readonly daemonSet: StoredDaemonSet;
  /** Of this DaemonSet over all Nodes. */
  readonly placement: Placement;
  /** All Pods and ControllerRevisions of the namespace; those of others are ignored. */
  readonly pods: readonly Pod[];
  readonly revisions: readonly ControllerRevision[];
  readonly now: Timestamp;
  readonly hashOf: HashOf;
  /** Nodes whose last failed Pod was deleted too short a time ago; without it, none are taken to be. */
  readonly nodesInBackoff?: ReadonlySet<string>;
}

/** What the next sync of the DaemonSet controller does about this snapshot (daemon_controller.go:1278). */
export function diffPodSet(snapshot: PodSetSnapshot): PodSetDiff {
  const { daemonSet } = snapshot;
  if (daemonSet.selector.kind === 'everything') {
    const events: SyncEvent[] = [{ type: 'Warning', reason: 'SelectingAll' }];
    return { ...unsynced(snapshot, { kind: 'ignored', cause: 'selectsEverything' }), events };
  }
  if (daemonSet.deletionTimestamp !== undefined) return unsynced(snapshot, { kind: 'ignored', cause: 'beingDeleted' });
  if (daemonSet.selector.kind === 'invalid') {
    return gaveUp(snapshot, { code: 'invalidSelector', errors: daemonSet.selector.errors });
  }
  const { adopted, released, labelled, history } = constructHistory(daemonSet, snapshot.revisions, snapshot.hashOf);
  const diff = history.ok ? synced(snapshot, history.value) : gaveUp(snapshot, history.error);
  return {
    ...diff,
    revisionsAdopted: adopted,
    revisionsReleased: released,
    revisions: [...labelled, ...diff.revisions],
  };
}

function synced(snapshot: PodSetSnapshot, history: History): PodSetDiff {
  const { daemonSet } = snapshot;
  const claimed = claimPods(snapshot.pods, daemonSet);
  const surroundings = surroundingsOf(snapshot, claimed, history.current.hash);
  const acted = act(surroundings);
  const left = ownAfter(claimed, acted.changes);
  const cleanup = acted.result.kind === 'synced' ? cleanUpHistory(history.old, cleanupOf(daemonSet, left)) : NO_CLEANUP;
  const isUnchanged = left.length === claimed.filter(isOwn).length;
  const counters = countStatus(isUnchanged ? surroundings : withPods(surroundings, left));
  const isWaiting = daemonSet.minReadySeconds > 0 && counters.numberReady !== counters.numberAvailable;
  return {
    ...basis(snapshot, { claimed, surroundings, doomed: acted.doomed }),
    ...acted.changes,
    result: acted.result,
    updateRevision: history.current,
    choices: [...history.choices, ...acted.changes.choices, ...cleanup.choices],
    adopt: namesOf(claimed, 'adopted'),
    release: namesOf(claimed, 'released'),
    relabel: relabelled(history, claimed),
    revisions: [...history.actions, ...cleanup.actions],
    status: statusAfter(daemonSet, counters),
    resyncAfterSeconds: isWaiting ? daemonSet.minReadySeconds : undefined,
  };
}

/**
 * Each step claims Pods anew. One that was owned before still counts once deleted, since the cache has not seen it go; one
 * just adopted does not, since it is gone when it is to be adopted again (controller_ref_manager.go:117). A kubelet that takes its
 * time to stop such a Pod makes it count until the next sync.
 */
function ownAfter(claimed: readonly ClaimedPod[], { delete: deletions }: Changes): Pod[] {
  const deleted = new Set(deletions.map(({ pod }) => pod));
  return claimed
    .filter((each) => isOwn(each) && !(each.claim === 'adopted' && deleted.has(each.pod.name)))
    .map(({ pod }) => pod);
}

const NO_CLEANUP = { actions: [], choices: [] } as const;

/** Stopped Pods that are kept by finalizers keep their revision, too (daemon/update.go:357). */
function cleanupOf({ revisionHistoryLimit }: StoredDaemonSet, own: readonly Pod[]) {
  const live = own.filter((pod) => targetNode(pod) !== undefined).map(({ labels }) => hashOfLabels(labels));
  return { limit: revisionHistoryLimit, liveHashes: new Set(live.filter((hash) => hash !== '')) };
}

/** All of them, also those of older templates, which then pass for current (daemon/update.go:425). */
function relabelled({ relabelsPods, current }: History, claimed: readonly ClaimedPod[]): string[] {
  if (!relabelsPods) return [];
  const own = claimed.filter(isOwn).map(({ pod }) => pod);
  return own.filter(({ labels }) => hashOfLabels(labels) !== current.hash).map(({ name }) => name);
}

/** A sync that ends at the history: it has claimed no Pods, and writes no status but a collision count. */
function gaveUp(snapshot: PodSetSnapshot, error: SyncError): PodSetDiff {
  const diff = unsynced(snapshot, { kind: 'gaveUp', error });
  if (error.code !== 'hashCollision') return diff;
  return { ...diff, status: { ...snapshot.daemonSet.status, collisionCount: error.collisionCount, written: true } };
}

function unsynced(snapshot: PodSetSnapshot, result: SyncResult): PodSetDiff {
  const claimed = claimPods(snapshot.pods, snapshot.daemonSet);
  const surroundings = surroundingsOf(snapshot, claimed, knownHash(snapshot));
  return {
    ...basis(snapshot, { claimed, surroundings, doomed: new Map() }),
    result,
    updateRevision: undefined,
    create: [],
    delete: [],
    choices: [],
    adopt: [],
    release: [],
    relabel: [],
    revisions: [],
    status: undefined,
    events: [],
    burst: burstOf(0, 0),
    rollingUpdate: undefined,
    resyncAfterSeconds: undefined,
  };
}

/** Of a revision of the current template, so that Pods can be told apart although nothing is done about them. */
function knownHash({ daemonSet, revisions, hashOf }: PodSetSnapshot): string {
  const { history } = constructHistory(daemonSet, revisions, hashOf);
  return history.ok && history.value.current.exists ? history.value.current.hash : '';
}

interface Basis {
  readonly claimed: readonly ClaimedPod[];
  readonly surroundings: Surroundings;
  readonly doomed: ReadonlyMap<string, DeletionReason>;
}

/** What is said whatever became of the sync. */
function basis(snapshot: PodSetSnapshot, { claimed, surroundings, doomed }: Basis) {
  const { namespace, name } = snapshot.daemonSet;
  return {
    daemonSet: { namespace, name },
    revisionsAdopted: [] as readonly string[],
    revisionsReleased: [] as readonly string[],
    failedPodBackoff: snapshot.nodesInBackoff === undefined ? ('assumedNone' as const) : ('given' as const),
    nodes: nodeFacts(surroundings),
    pods: podFacts(claimed, doomed, surroundings),
    findings: findOddities(snapshot),
  };
}

function surroundingsOf(snapshot: PodSetSnapshot, claimed: readonly ClaimedPod[], hash: string): Surroundings {
  const { daemonSet, placement, now, nodesInBackoff } = snapshot;
  const { index, classes, verdicts } = placement;
  const verdictOf = new Map<string, VerdictKind>();
  for (const at of byName(index)) {
    verdictOf.set(nameAt(index, at), (verdicts[classes.groupOf[at] as number] as Verdict).kind);
  }
  const pods = podsByNode(claimed.filter(isOwn).map(({ pod }) => pod));
  return {
    daemonSet,
    podsByNode: pods,
    places: placesOf(verdictOf, pods),
    adopted: new Set(namesOf(claimed, 'adopted')),
    verdicts: verdictOf,
    hash,
    nodesInBackoff: nodesInBackoff ?? NO_NODES,
    minReadySeconds: daemonSet.minReadySeconds,
    now,
  };
}

function withPods(surroundings: Surroundings, pods: readonly Pod[]): Surroundings {
  const byNode = podsByNode(pods);
  return { ...surroundings, podsByNode: byNode, places: placesOf(surroundings.verdicts, byNode) };
}

function placesOf(verdicts: ReadonlyMap<string, VerdictKind>, pods: PodsByNode): Place[] {
  const places: Place[] = [];
  for (const [node, verdict] of verdicts) places.push({ node, verdict, pods: pods.get(node) });
  return places;
}

/** Where each Node stands, by name, so that the order of what is given never matters. They mostly come sorted. */
function byName(index: NodeIndex): Iterable<number> {
  const { length } = index.nodes;
  for (let at = 1; at < length; at++) {
    if (nameAt(index, at) < nameAt(index, at - 1)) {
      return [...index.nodes.keys()].sort((a, b) => (nameAt(index, a) < nameAt(index, b) ? -1 : 1));
    }
  }
  return index.nodes.keys();
}

function nameAt({ nodes }: NodeIndex, at: number): string {
  return (nodes[at] as Node).name;
}

function namesOf(claimed: readonly ClaimedPod[], wanted: ClaimedPod['claim']): string[] {
  return claimed.filter(({ claim }) => claim === wanted).map(({ pod }) => pod.name);
}
