import type { ClusterReader } from '../cluster/cluster-reader.ts';
import type { Manifest } from '../core/admit/manifest.ts';
import type { Node } from '../core/model/node.ts';
import type { PlacementRules } from '../core/placement/placement-rules.ts';
import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';
import type { Timestamp } from '../core/pod-set/timestamp.ts';
import { ok, type Result } from '../core/result.ts';
import { type DaemonSetDiff, diffDaemonSet } from '../operations/get-diff.ts';
import { type Owned, readOwned } from '../operations/read-subjects.ts';
import { type ManifestReport, type ValidationFailure, validateManifests } from '../operations/validate-manifests.ts';
import { type ClusterView, type ViewFailure, viewCluster } from '../operations/view-cluster.ts';
import type { Budget } from './budget.ts';
import type { GivenDaemonSet, GivenManifest } from './given-daemon-set.ts';

/** What a sync depends on beside the cluster. */
export interface SyncArgs {
  readonly now?: Timestamp | null | undefined;
  readonly nodesInBackoff?: readonly string[] | null | undefined;
}

/** A diff with what it was made from. */
export interface ViewedDiff extends DaemonSetDiff {
  readonly view: SyncView;
  readonly owned: Owned;
  readonly now: Timestamp;
  readonly nodesInBackoff: ReadonlySet<string> | undefined;
}

/** A cluster at one moment, and the next sync of each of its DaemonSets. */
export interface SyncView extends ClusterView<GivenDaemonSet> {
  /** By name. */
  readonly nodesByName: ReadonlyMap<string, Node>;
  /** Made once for the same arguments; the DaemonSet must be one of this view. Without `now`, as of the view. */
  diffOf(daemonSet: GivenDaemonSet, stored: StoredDaemonSet, args: SyncArgs): Promise<Result<ViewedDiff, ViewFailure>>;
  /** What the API server would say of those that were given, and what it would not; judged once. */
  reportsOf(strict: boolean): Result<readonly ManifestReport[], ValidationFailure>;
  /** Read once a namespace. */
  ownedIn(namespace: string): Promise<Result<Owned, ViewFailure>>;
}

export async function viewSync(
  cluster: ClusterReader<GivenDaemonSet>,
  rules: PlacementRules,
  { signal, budget }: { readonly signal: AbortSignal; readonly budget: Budget },
): Promise<Result<SyncView, ViewFailure>> {
  const viewed = await viewCluster(cluster, rules, signal);
  if (!viewed.ok) return viewed;
  const clock = Date.now();
  const owned = new Map<string, Promise<Result<Owned, ViewFailure>>>();
  const diffs = new Map<string, Promise<Result<ViewedDiff, ViewFailure>>>();
  const reports = new Map<boolean, Result<readonly ManifestReport[], ValidationFailure>>();
  const view: SyncView = {
    ...viewed.value,
    reportsOf: (strict) => once(reports, strict, () => validateGiven(view, strict)),
    nodesByName: new Map(viewed.value.nodes.map((node) => [node.name, node])),
    ownedIn: (namespace) => once(owned, namespace, () => readOwned(cluster, namespace, signal)),
    diffOf(daemonSet, stored, args) {
      const { namespace, name } = daemonSet;
      const now = args.now ?? clock;
      const told = args.nodesInBackoff ?? undefined;
      return once(diffs, JSON.stringify([namespace, name, now, told?.toSorted()]), async () => {
        const read = await view.ownedIn(namespace);
        if (!read.ok) return read;
        budget.spendDecisions(Math.max(view.nodes.length, read.value.pods.length));
        const subject = { daemonSet: stored, placement: view.placementOf(daemonSet), owned: read.value };
        const nodesInBackoff = told === undefined ? undefined : new Set(told);
        const diff = diffDaemonSet(subject, { rules, now, nodesInBackoff });
        return ok({ ...diff, view, owned: read.value, now, nodesInBackoff });
      });
    },
  };
  return ok(view);
}

function validateGiven(
  { daemonSets, nodes }: SyncView,
  strict: boolean,
): Result<readonly ManifestReport[], ValidationFailure> {
  const given = daemonSets.flatMap((each) => (each.given === undefined ? [] : [manifestOf(each.given)]));
  const manifests = { text: '', manifests: given, old: undefined, namespace: undefined };
  const validated = validateManifests(manifests, { strict, namespace: 'default', nodeCount: nodes.length });
  return validated.ok ? ok(validated.value.reports) : validated;
}

function manifestOf({ source }: GivenManifest): Manifest {
  return { source, apiVersion: 'apps/v1', kind: 'DaemonSet', yamlFaults: [], base: 0 };
}

function once<K, T>(made: Map<K, T>, key: K, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}
