import type { ClusterReader } from '../cluster/cluster-reader.ts';
import { diffPodSet } from '../core/pod-set/diff-pod-set.ts';
import type { PodSetDiff } from '../core/pod-set/pod-set-diff.ts';
import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { GivenModel } from '../core/rollout/parse-rollout-model.ts';
import { DEFAULT_MODEL, simulateRollout } from '../core/rollout/simulate-rollout.ts';
import type { RolloutModel, RolloutSimulation } from '../core/rollout/simulation.ts';
import { LIMITS } from '../limits.ts';
import { type DiffQuery, snapshotOf } from './get-diff.ts';
import { readSubjects, type SubjectFailure, type SyncSubject } from './read-subjects.ts';
import type { ClusterView } from './view-cluster.ts';

export interface DaemonSetSimulation {
  readonly daemonSet: StoredDaemonSet;
  readonly model: RolloutModel;
  readonly simulation: RolloutSimulation;
}

export interface SimulationAnswer {
  readonly view: ClusterView<StoredDaemonSet>;
  /** What they are made of, in the view's order. */
  readonly subjects: readonly SyncSubject[];
  /** In the view's order. */
  readonly simulations: readonly DaemonSetSimulation[];
}

export type SimulationFailure = SubjectFailure | { readonly kind: 'tooLongToSimulate' };

/** How the rollout of each DaemonSet goes on from here; what the model leaves open is taken from the cluster. */
export async function simulateRollouts(
  cluster: ClusterReader<StoredDaemonSet>,
  query: DiffQuery,
  given: GivenModel,
  signal: AbortSignal,
): Promise<Result<SimulationAnswer, SimulationFailure>> {
  const read = await readSubjects(cluster, query, signal);
  if (!read.ok) return read;
  const { view, subjects } = read.value;
  const simulations: DaemonSetSimulation[] = [];
  let nodeWaves = 0;
  for (const subject of subjects) {
    const snapshot = snapshotOf(subject, query);
    nodeWaves += nodeWavesOf(diffPodSet(snapshot));
    if (nodeWaves > LIMITS.simulatedNodeWaves) return err({ kind: 'tooLongToSimulate' });
    const model = { ...DEFAULT_MODEL, nodesNotReady: subject.owned.evidence.nodesNotReady, ...given };
    simulations.push({ daemonSet: subject.daemonSet, model, simulation: simulateRollout(snapshot, model) });
  }
  return ok({ view, subjects, simulations });
}

/** Each wave looks at every Node, and replaces as many Pods as the budget allows. */
function nodeWavesOf({ nodes, rollingUpdate }: PodSetDiff): number {
  const atOnce = Math.max(1, rollingUpdate?.maxUnavailable ?? nodes.length, rollingUpdate?.maxSurge ?? 0);
  return nodes.length * Math.ceil(nodes.length / atOnce);
}
