import type { ClusterReader, RolloutEvidence } from '../cluster/cluster-reader.ts';
import { computeHash } from '../core/go/compute-hash.ts';
import type { NamespacedName } from '../core/model/namespaced-name.ts';
import type { PlacementRules } from '../core/placement/placement-rules.ts';
import type { ControllerRevision } from '../core/pod-set/controller-revision.ts';
import { diffPodSet } from '../core/pod-set/diff-pod-set.ts';
import type { Pod } from '../core/pod-set/pod.ts';
import type { PodSetDiff } from '../core/pod-set/pod-set-diff.ts';
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
  { daemonSet: only, rules, now, nodesInBackoff }: DiffQuery,
  signal: AbortSignal,
): Promise<Result<DiffAnswer, DiffFailure>> {
  const viewed = await viewCluster(cluster, rules, signal, only);
  if (!viewed.ok) return viewed;
  const view = viewed.value;
  if (view.daemonSets.length === 0) return err({ kind: 'noDaemonSet' });
  const hashOf = (template: object, collisionCount: number | undefined) =>
    computeHash(template, collisionCount, rules.kubernetesVersion);
  const owned = new Map<string, Owned>();
  const diffs: DaemonSetDiff[] = [];
  for (const daemonSet of view.daemonSets) {
    const { namespace } = daemonSet;
    const read: Result<Owned, ViewFailure> = owned.has(namespace)
      ? ok(owned.get(namespace) as Owned)
      : await readOwned(cluster, namespace, signal);
    if (!read.ok) return read;
    owned.set(namespace, read.value);
    const { pods, revisions, evidence } = read.value;
    if (view.daemonSets.length * pods.length > LIMITS.decisions) return err({ kind: 'tooManyDecisions' });
    const placement = view.placementOf(daemonSet);
    const backoff = nodesInBackoff === undefined ? {} : { nodesInBackoff };
    const diff = diffPodSet({ daemonSet, placement, pods, revisions, now, hashOf, ...backoff });
    const patienceSeconds = DEFAULT_PATIENCE_SECONDS;
    diffs.push({
      daemonSet,
      diff,
      rollout: rolloutVerdict(diff, daemonSet, { ...evidence, now, pods, patienceSeconds }),
    });
  }
  return ok({ view, diffs });
}

interface Owned {
  readonly pods: readonly Pod[];
  readonly revisions: readonly ControllerRevision[];
  readonly evidence: RolloutEvidence;
}

async function readOwned(
  cluster: ClusterReader<StoredDaemonSet>,
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
