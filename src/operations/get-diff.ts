import type { ClusterReader, RolloutEvidence } from '../cluster/cluster-reader.ts';
import { computeHash } from '../core/go/compute-hash.ts';
import type { DaemonSet } from '../core/model/daemon-set.ts';
import type { NamespacedName } from '../core/model/namespaced-name.ts';
import type { Placement } from '../core/placement/place.ts';
import type { PlacementRules } from '../core/placement/placement-rules.ts';
import { claim } from '../core/pod-set/claim.ts';
import type { ControllerRevision } from '../core/pod-set/controller-revision.ts';
import { diffPodSet } from '../core/pod-set/diff-pod-set.ts';
import { hashOfLabels } from '../core/pod-set/hash-label.ts';
import { isOwn } from '../core/pod-set/is-own.ts';
import type { Pod } from '../core/pod-set/pod.ts';
import type { PodSetDiff } from '../core/pod-set/pod-set-diff.ts';
import { recordsTemplate } from '../core/pod-set/revision-data.ts';
import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';
import type { Timestamp } from '../core/pod-set/timestamp.ts';
import { err, ok, type Result } from '../core/result.ts';
import { DEFAULT_PATIENCE_SECONDS } from '../core/rollout/pod-blockers.ts';
import { type RolloutVerdict, rolloutVerdict } from '../core/rollout/rollout-verdict.ts';
import { LIMITS } from '../limits.ts';
import { type ClusterView, type ViewFailure, viewCluster } from './view-cluster.ts';

export interface DiffQuery {
  /** Without it, every DaemonSet of the cluster. */
  readonly daemonSet: NamespacedName | undefined;
  readonly rules: PlacementRules;
  readonly now: Timestamp;
  /** Nodes whose last failed Pod was deleted too short a time ago; `undefined`: not known, so none are taken to be. */
  readonly nodesInBackoff: ReadonlySet<string> | undefined;
}

export interface DaemonSetDiff {
  readonly daemonSet: StoredDaemonSet;
  readonly diff: PodSetDiff;
  /** How far the rollout is. */
  readonly rollout: RolloutVerdict;
}

export interface DiffAnswer {
  readonly view: ClusterView<StoredDaemonSet>;
  /** In the view's order. */
  readonly diffs: readonly DaemonSetDiff[];
}

export type DiffFailure = ViewFailure | { readonly kind: 'noDaemonSet' };

/** What the controller's next sync of each DaemonSet would do, and why; there is at least one DaemonSet. */
export async function getDiff(
  cluster: ClusterReader<StoredDaemonSet>,
  { daemonSet: only, ...query }: DiffQuery,
  signal: AbortSignal,
): Promise<Result<DiffAnswer, DiffFailure>> {
  const viewed = await viewCluster(cluster, query.rules, signal, only);
  if (!viewed.ok) return viewed;
  const view = viewed.value;
  if (view.daemonSets.length === 0) return err({ kind: 'noDaemonSet' });
  const owned = new Map<string, Owned>();
  const diffs: DaemonSetDiff[] = [];
  for (const daemonSet of view.daemonSets) {
    const { namespace } = daemonSet;
    const read: Result<Owned, ViewFailure> = owned.has(namespace)
      ? ok(owned.get(namespace) as Owned)
      : await readOwned(cluster, namespace, signal);
    if (!read.ok) return read;
    owned.set(namespace, read.value);
    if (view.daemonSets.length * read.value.pods.length > LIMITS.decisions) return err({ kind: 'tooManyDecisions' });
    diffs.push(diffDaemonSet({ daemonSet, placement: view.placementOf(daemonSet), owned: read.value }, query));
  }
  return ok({ view, diffs });
}

/** A DaemonSet with all that its sync looks at. */
export interface DiffSubject {
  readonly daemonSet: StoredDaemonSet;
  /** Of this DaemonSet over all Nodes. */
  readonly placement: Placement;
  /** Of its namespace. */
  readonly owned: Owned;
}

/** What the controller's next sync of the one DaemonSet would do, and why. */
export function diffDaemonSet(
  { daemonSet, placement, owned: { pods, revisions, evidence } }: DiffSubject,
  { rules, now, nodesInBackoff }: Omit<DiffQuery, 'daemonSet'>,
): DaemonSetDiff {
  const hashOf = (template: object, collisionCount: number | undefined) =>
    computeHash(template, collisionCount, rules.kubernetesVersion);
  const backoff = nodesInBackoff === undefined ? {} : { nodesInBackoff };
  const diff = diffPodSet({ daemonSet, placement, pods, revisions, now, hashOf, ...backoff });
  const patienceSeconds = DEFAULT_PATIENCE_SECONDS;
  return {
    daemonSet,
    diff,
    rollout: rolloutVerdict(diff, daemonSet, { ...evidence, now, pods, patienceSeconds }),
  };
}

/** A ControllerRevision that belongs to a DaemonSet. */
export interface OwnRevision {
  readonly name: string;
  readonly revision: number;
  /** Of its hash label; empty where it has none yet. */
  readonly hash: string;
  /** Whether it records the current template. */
  readonly isCurrent: boolean;
}

/** The revisions the DaemonSet owns or would adopt, the newest first. */
export function ownRevisions(daemonSet: StoredDaemonSet, { revisions }: Owned): OwnRevision[] {
  return revisions
    .filter((each) => each.namespace === daemonSet.namespace && isOwn({ claim: claim(each, daemonSet) }))
    .map(({ name, revision, labels, data }) => ({
      name,
      revision,
      hash: hashOfLabels(labels),
      isCurrent: recordsTemplate(data, daemonSet.templateManifest),
    }))
    .sort((a, b) => b.revision - a.revision || (a.name < b.name ? -1 : 1));
}

/** What a namespace holds besides DaemonSets. */
export interface Owned {
  readonly pods: readonly Pod[];
  readonly revisions: readonly ControllerRevision[];
  readonly evidence: RolloutEvidence;
}

export async function readOwned(
  cluster: ClusterReader<DaemonSet>,
  namespace: string,
  signal: AbortSignal,
): Promise<Result<Owned, ViewFailure>> {
  const pods = await cluster.listPods(namespace, signal);
  if (!pods.ok) return pods;
  const revisions = await cluster.listControllerRevisions(namespace, signal);
  if (!revisions.ok) return revisions;
  const evidence = await cluster.readEvidence(namespace, signal);
  return evidence.ok ? ok({ pods: pods.value, revisions: revisions.value, evidence: evidence.value }) : evidence;
}
