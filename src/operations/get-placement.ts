import type { ClusterReader } from '../cluster/cluster-reader.ts';
import type { NamespacedName } from '../core/model/namespaced-name.ts';
import type { PlacementRules } from '../core/placement/placement-rules.ts';
import { err, ok, type Result } from '../core/result.ts';
import { type ClusterView, type ViewFailure, viewCluster } from './view-cluster.ts';

export interface PlacementQuery {
  /** Without it, every DaemonSet of the cluster. */
  readonly daemonSet: NamespacedName | undefined;
  readonly rules: PlacementRules;
}

export type PlacementFailure = ViewFailure | { readonly kind: 'noDaemonSet' };

/** Which Nodes get each DaemonSet's Pod, which keep it, which do not, and why; there is at least one DaemonSet. */
export async function getPlacement(
  cluster: ClusterReader,
  { daemonSet, rules }: PlacementQuery,
  signal: AbortSignal,
): Promise<Result<ClusterView, PlacementFailure>> {
  const view = await viewCluster(cluster, rules, signal, daemonSet);
  if (!view.ok) return view;
  return view.value.daemonSets.length === 0 ? err({ kind: 'noDaemonSet' }) : ok(view.value);
}
