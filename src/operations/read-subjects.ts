import type { ClusterReader, RolloutEvidence } from '../cluster/cluster-reader.ts';
import type { DaemonSet } from '../core/model/daemon-set.ts';
import type { NamespacedName } from '../core/model/namespaced-name.ts';
import type { Placement } from '../core/placement/place.ts';
import type { PlacementRules } from '../core/placement/placement-rules.ts';
import type { ControllerRevision } from '../core/pod-set/controller-revision.ts';
import type { Pod } from '../core/pod-set/pod.ts';
import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';
import { err, ok, type Result } from '../core/result.ts';
import { LIMITS } from '../limits.ts';
import { type ClusterView, type ViewFailure, viewCluster } from './view-cluster.ts';

/** What a namespace holds besides DaemonSets. */
export interface Owned {
  readonly pods: readonly Pod[];
  readonly revisions: readonly ControllerRevision[];
  readonly evidence: RolloutEvidence;
}

/** A DaemonSet with all that its sync looks at. */
export interface SyncSubject {
  readonly daemonSet: StoredDaemonSet;
  /** Of this DaemonSet over all Nodes. */
  readonly placement: Placement;
  /** Of its namespace. */
  readonly owned: Owned;
}

export interface SyncSubjects {
  readonly view: ClusterView<StoredDaemonSet>;
  /** In the view's order; at least one. */
  readonly subjects: readonly SyncSubject[];
}

export type SubjectFailure = ViewFailure | { readonly kind: 'noDaemonSet' };

/** Reads each DaemonSet, or the one that is named, with what its sync looks at. */
export async function readSubjects(
  cluster: ClusterReader<StoredDaemonSet>,
  { daemonSet: only, rules }: { readonly daemonSet: NamespacedName | undefined; readonly rules: PlacementRules },
  signal: AbortSignal,
): Promise<Result<SyncSubjects, SubjectFailure>> {
  const viewed = await viewCluster(cluster, rules, signal, only);
  if (!viewed.ok) return viewed;
  const view = viewed.value;
  if (view.daemonSets.length === 0) return err({ kind: 'noDaemonSet' });
  const namespaces = new Map<string, Owned>();
  const subjects: SyncSubject[] = [];
  for (const daemonSet of view.daemonSets) {
    const { namespace } = daemonSet;
    const known = namespaces.get(namespace);
    const read: Result<Owned, ViewFailure> =
      known === undefined ? await readOwned(cluster, namespace, signal) : ok(known);
    if (!read.ok) return read;
    const owned = read.value;
    namespaces.set(namespace, owned);
    if (view.daemonSets.length * owned.pods.length > LIMITS.decisions) return err({ kind: 'tooManyDecisions' });
    subjects.push({ daemonSet, placement: view.placementOf(daemonSet), owned });
  }
  return ok({ view, subjects });
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
