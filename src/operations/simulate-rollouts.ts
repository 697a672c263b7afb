import type { ClusterReader } from '../cluster/cluster-reader.ts';
import { computeHash } from '../core/go/compute-hash.ts';
import type { PodSetDiff } from '../core/pod-set/pod-set-diff.ts';
import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { GivenModel } from '../core/rollout/parse-rollout-model.ts';
import { DEFAULT_MODEL, simulateRollout } from '../core/rollout/simulate-rollout.ts';
import type { RolloutModel, RolloutSimulation } from '../core/rollout/simulation.ts';
import { LIMITS } from '../limits.ts';
import { type DiffFailure, type DiffQuery, diffDaemonSet, type Owned, readOwned } from './get-diff.ts';
import { type ClusterView, viewCluster } from './view-cluster.ts';

export interface DaemonSetSimulation {
  readonly daemonSet: StoredDaemonSet;
  readonly model: RolloutModel;
  readonly simulation: RolloutSimulation;
}

export interface SimulationAnswer {
  readonly view: ClusterView<StoredDaemonSet>;
  /** In the view's order. */
  readonly simulations: readonly DaemonSetSimulation[];
}

export type SimulationFailure = DiffFailure | { readonly kind: 'tooLongToSimulate' };

/** How the rollout of each DaemonSet goes on from here; what the model leaves open is taken from the cluster. */
export async function simulateRollouts(
  cluster: ClusterReader<StoredDaemonSet>,
  { daemonSet: only, ...query }: DiffQuery,
  given: GivenModel,
  signal: AbortSignal,
): Promise<Result<SimulationAnswer, SimulationFailure>> {
  const viewed = await viewCluster(cluster, query.rules, signal, only);
  if (!viewed.ok) return viewed;
  const view = viewed.value;
  if (view.daemonSets.length === 0) return err({ kind: 'noDaemonSet' });
  const simulations: DaemonSetSimulation[] = [];
  let nodeWaves = 0;
  for (const daemonSet of view.daemonSets) {
    const read = await readOwned(cluster, daemonSet.namespace, signal);
    if (!read.ok) return read;
    const placement = view.placementOf(daemonSet);
    nodeWaves += nodeWavesOf(diffDaemonSet({ daemonSet, placement, owned: read.value }, query).diff);
    if (nodeWaves > LIMITS.simulatedNodeWaves) return err({ kind: 'tooLongToSimulate' });
    simulations.push(simulate(daemonSet, read.value, { view, query, given }));
  }
  return ok({ view, simulations });
}

interface Terms {
  readonly view: ClusterView<StoredDaemonSet>;
  readonly query: Omit<DiffQuery, 'daemonSet'>;
  readonly given: GivenModel;
}

function simulate(daemonSet: StoredDaemonSet, owned: Owned, { view, query, given }: Terms): DaemonSetSimulation {
  const { pods, revisions, evidence } = owned;
  const { now, rules } = query;
  const model = { ...DEFAULT_MODEL, nodesNotReady: evidence.nodesNotReady, ...given };
  const hashOf = (template: object, collisionCount: number | undefined) =>
    computeHash(template, collisionCount, rules.kubernetesVersion);
  const placement = view.placementOf(daemonSet);
  return {
    daemonSet,
    model,
    simulation: simulateRollout({ daemonSet, placement, pods, revisions, now, hashOf }, model),
  };
}

/** Each wave looks at every Node, and replaces as many Pods as the budget allows. */
function nodeWavesOf({ nodes, rollingUpdate }: PodSetDiff): number {
  const atOnce = Math.max(1, rollingUpdate?.maxUnavailable ?? nodes.length, rollingUpdate?.maxSurge ?? 0);
  return nodes.length * Math.ceil(nodes.length / atOnce);
}
