import type { ClusterReader } from '../cluster/cluster-reader.ts';
import type { Node } from '../core/model/node.ts';
import type { PlacementRules } from '../core/placement/placement-rules.ts';
import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';
import type { Timestamp } from '../core/pod-set/timestamp.ts';
import { ok, type Result } from '../core/result.ts';
import { type DaemonSetDiff, diffDaemonSet } from '../operations/get-diff.ts';
import { type Owned, readOwned } from '../operations/read-subjects.ts';
import { type ClusterView, type ViewFailure, viewCluster } from '../operations/view-cluster.ts';
import type { Budget } from './budget.ts';
import type { GivenDaemonSet } from './given-daemon-set.ts';

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
  const view: SyncView = {
    ...viewed.value,
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

function once<T>(made: Map<string, T>, key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}
