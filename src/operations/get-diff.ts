import type { ClusterReader } from '../cluster/cluster-reader.ts';
import { computeHash } from '../core/go/compute-hash.ts';
import type { NamespacedName } from '../core/model/namespaced-name.ts';
import type { JsonObject } from '../core/parse/read.ts';
import type { PlacementRules } from '../core/placement/placement-rules.ts';
import { diffPodSet, type PodSetSnapshot } from '../core/pod-set/diff-pod-set.ts';
import { type DriftOfPod, driftsOfPods } from '../core/pod-set/drifts-of-pods.ts';
import type { PodSetDiff } from '../core/pod-set/pod-set-diff.ts';
import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';
import type { Timestamp } from '../core/pod-set/timestamp.ts';
import { ok, type Result } from '../core/result.ts';
import { DEFAULT_PATIENCE_SECONDS } from '../core/rollout/pod-blockers.ts';
import { type RolloutVerdict, rolloutVerdict } from '../core/rollout/rollout-verdict.ts';
import { readSubjects, type SubjectFailure, type SyncSubject } from './read-subjects.ts';
import type { ClusterView } from './view-cluster.ts';

/** What a sync is asked about, besides the objects. */
export interface SyncQuery {
  readonly rules: PlacementRules;
  readonly now: Timestamp;
  /** Nodes whose last failed Pod was deleted too short a time ago; `undefined`: not known, so none are taken to be. */
  readonly nodesInBackoff: ReadonlySet<string> | undefined;
}

export interface DiffQuery extends SyncQuery {
  /** Pods as they were sent, by `namespace/name`, where their drift is asked for. */
  readonly podManifests?: ReadonlyMap<string, JsonObject>;
  /** Without it, every DaemonSet of the cluster. */
  readonly daemonSet: NamespacedName | undefined;
}

export interface DaemonSetDiff {
  readonly daemonSet: StoredDaemonSet;
  readonly diff: PodSetDiff;
  /** How far the rollout is. */
  readonly rollout: RolloutVerdict;
  /** Of its Pods, where it is asked for. */
  readonly drifts?: readonly DriftOfPod[];
}

export interface DiffAnswer {
  readonly view: ClusterView<StoredDaemonSet>;
  /** What they are made of, in the view's order. */
  readonly subjects: readonly SyncSubject[];
  /** In the view's order. */
  readonly diffs: readonly DaemonSetDiff[];
}

/** What the controller's next sync of each DaemonSet would do, and why; there is at least one DaemonSet. */
export async function getDiff(
  cluster: ClusterReader<StoredDaemonSet>,
  query: DiffQuery,
  signal: AbortSignal,
): Promise<Result<DiffAnswer, SubjectFailure>> {
  const read = await readSubjects(cluster, query, signal);
  if (!read.ok) return read;
  const { view, subjects } = read.value;
  return ok({
    view,
    subjects,
    diffs: subjects.map((subject) => withDrifts(diffDaemonSet(subject, query), subject, query)),
  });
}

function withDrifts(answer: DaemonSetDiff, { owned }: SyncSubject, { podManifests }: DiffQuery): DaemonSetDiff {
  if (podManifests === undefined) return answer;
  const { daemonSet, diff } = answer;
  const manifestOf = ({ name }: { readonly name: string }) => podManifests.get(`${daemonSet.namespace}/${name}`);
  const manifests = new Map(diff.pods.map((pod) => [pod.name, manifestOf(pod) ?? {}]));
  return { ...answer, drifts: driftsOfPods({ daemonSet, revisions: owned.revisions, pods: diff.pods, manifests }) };
}

/** What the controller's next sync of the one DaemonSet would do, and why. */
export function diffDaemonSet(subject: SyncSubject, query: SyncQuery): DaemonSetDiff {
  const { daemonSet, owned } = subject;
  const { pods, evidence } = owned;
  const diff = diffPodSet(snapshotOf(subject, query));
  const patienceSeconds = DEFAULT_PATIENCE_SECONDS;
  return {
    daemonSet,
    diff,
    rollout: rolloutVerdict(diff, daemonSet, { ...evidence, now: query.now, pods, patienceSeconds }),
  };
}

/** The subject as the engine takes it. */
export function snapshotOf(
  { daemonSet, placement, owned: { pods, revisions } }: SyncSubject,
  { rules, now, nodesInBackoff }: SyncQuery,
): PodSetSnapshot {
  const hashOf = (template: object, collisionCount: number | undefined) =>
    computeHash(template, collisionCount, rules.kubernetesVersion);
  const backoff = nodesInBackoff === undefined ? {} : { nodesInBackoff };
  return { daemonSet, placement, pods, revisions, now, hashOf, ...backoff };
}
