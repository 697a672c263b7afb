import type { Node } from '../../../src/core/model/node.ts';
import { daemonPodOf } from '../../../src/core/placement/daemon-pod.ts';
import { indexNodes } from '../../../src/core/placement/node-index.ts';
import { place } from '../../../src/core/placement/place.ts';
import { diffPodSet, type PodSetSnapshot } from '../../../src/core/pod-set/diff-pod-set.ts';
import { applyDiff } from '../../../src/core/rollout/apply-diff.ts';
import { DEFAULT_PATIENCE_SECONDS, type Evidence } from '../../../src/core/rollout/pod-blockers.ts';
import { DEFAULT_MODEL, simulateRollout } from '../../../src/core/rollout/simulate-rollout.ts';
import type { RolloutModel, RolloutSimulation } from '../../../src/core/rollout/simulation.ts';
import { daemonSet, NOW, node, oldRevision, pod, revision } from '../pod-set/build.ts';

export interface Parts extends Partial<Omit<PodSetSnapshot, 'placement'>> {
  readonly nodes?: readonly Node[];
}

/** By default over a Node "n1" without a Pod, and the revision of the current template. */
export function snapshot({ nodes = [node('n1')], daemonSet: of = daemonSet(), ...rest }: Parts = {}): PodSetSnapshot {
  const placement = place(daemonPodOf(of, { comparisonOperators: false }), indexNodes(nodes));
  const revisions = [revision('ds-now', { of, revision: 2 }), oldRevision('old')];
  return { pods: [], revisions, now: NOW, hashOf: () => 'fresh', ...rest, daemonSet: of, placement };
}

/** With the status that the controller would write. */
export function observed(parts: Parts): PodSetSnapshot {
  const made = snapshot(parts);
  const { daemonSet: after } = applyDiff(made, diffPodSet(made));
  return { ...made, daemonSet: { ...made.daemonSet, status: after.status } };
}

export function evidence(of: PodSetSnapshot, parts: Partial<Evidence> = {}): Evidence {
  return {
    now: of.now,
    pods: of.pods,
    nodesNotReady: new Set(),
    troubles: new Map(),
    quotasLeavingNoPod: [],
    patienceSeconds: DEFAULT_PATIENCE_SECONDS,
    ...parts,
  };
}

export function names(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `n${at + 1}`);
}

/** Every one of the Nodes has an outdated Pod, named for it. */
export function outdated(count: number, spec: object = {}): PodSetSnapshot {
  const pods = names(count).map((on) => pod(`p-${on}`, { node: on, hash: 'old' }));
  return snapshot({ daemonSet: daemonSet({ spec }), nodes: names(count).map((name) => node(name)), pods });
}

/** Ready after 10 seconds, stopped at once. */
export function simulate(of: PodSetSnapshot, model: Partial<RolloutModel> = {}): RolloutSimulation {
  return simulateRollout(of, {
    ...DEFAULT_MODEL,
    secondsToReady: { from: 10, to: 10 },
    secondsToStop: { from: 0, to: 0 },
    ...model,
  });
}
