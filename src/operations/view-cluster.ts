import type { ClusterError, ClusterReader } from '../cluster/cluster-reader.ts';
import type { DaemonSet } from '../core/model/daemon-set.ts';
import type { Node } from '../core/model/node.ts';
import { type DaemonPod, daemonPodOf } from '../core/placement/daemon-pod.ts';
import { indexNodes } from '../core/placement/node-index.ts';
import { type Placement, place } from '../core/placement/place.ts';
import type { PlacementRules } from '../core/placement/placement-rules.ts';
import { err, ok, type Result } from '../core/result.ts';
import { LIMITS } from '../limits.ts';
import { digestInputs } from './digest-inputs.ts';

/** A cluster at one moment: what was read of it, and what follows. Nothing is decided before it is asked for. */
export interface ClusterView<D extends DaemonSet = DaemonSet> {
  readonly rules: PlacementRules;
  /** By namespace, then name. */
  readonly daemonSets: readonly D[];
  /** By name. */
  readonly nodes: readonly Node[];
  /** The Pod it would create; made once a DaemonSet, which must be one of this view. */
  daemonPodOf(daemonSet: D): DaemonPod;
  /** Decided once a DaemonSet, which must be one of this view. */
  placementOf(daemonSet: D): Placement;
  /** `sha256:…`, the digest of all that the view holds. */
  digest(): Promise<string>;
}

export type ViewFailure = ClusterError | { readonly kind: 'tooManyDecisions' };

/** Reads the cluster; `only` leaves all other DaemonSets out. */
export async function viewCluster<D extends DaemonSet>(
  cluster: ClusterReader<D>,
  rules: PlacementRules,
  signal: AbortSignal,
  only?: { readonly namespace: string; readonly name: string },
): Promise<Result<ClusterView<D>, ViewFailure>> {
  const read = await readDaemonSets(cluster, signal, only);
  if (!read.ok) return read;
  const listed = await cluster.listNodes(signal);
  if (!listed.ok) return listed;
  if (read.value.length * listed.value.length > LIMITS.decisions) return err({ kind: 'tooManyDecisions' });
  const daemonSets = read.value.toSorted((a, b) => compare(a.namespace, b.namespace) || compare(a.name, b.name));
  const nodes = listed.value.toSorted((a, b) => compare(a.name, b.name));
  const index = indexNodes(nodes);
  const podOf = once((daemonSet: D) => daemonPodOf(daemonSet, rules.tolerations));
  let digest: Promise<string> | undefined;
  return ok({
    rules,
    daemonSets,
    nodes,
    daemonPodOf: podOf,
    placementOf: once((daemonSet: D) => place(podOf(daemonSet), index)),
    digest() {
      digest ??= digestInputs(daemonSets, nodes);
      return digest;
    },
  });
}

async function readDaemonSets<D extends DaemonSet>(
  cluster: ClusterReader<D>,
  signal: AbortSignal,
  only: { readonly namespace: string; readonly name: string } | undefined,
): Promise<Result<readonly D[], ClusterError>> {
  if (only === undefined) return cluster.listDaemonSets(signal);
  const found = await cluster.getDaemonSet(only, signal);
  return found.ok ? ok([found.value]) : found;
}

/** The function, asked once for each argument. */
function once<A, R>(make: (argument: A) => R): (argument: A) => R {
  const made = new Map<A, R>();
  return (argument) => {
    if (!made.has(argument)) made.set(argument, make(argument));
    return made.get(argument) as R;
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
