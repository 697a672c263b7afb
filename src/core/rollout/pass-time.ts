import type { Pod } from '../pod-set/pod.ts';
import { nextStep, type Step } from './next-step.ts';
import type { SimulatedCluster } from './simulated-cluster.ts';

export interface Passed {
  readonly cluster: SimulatedCluster;
  /** What happened at that moment. */
  readonly steps: ReadonlySet<Step['kind']>;
}

/** The cluster at the next moment something happens to a Pod; `undefined`: nothing more does. */
export function passTime(cluster: SimulatedCluster): Passed | undefined {
  const { snapshot } = cluster;
  const steps = snapshot.pods.map((pod) => nextStep(pod, cluster));
  const moments = steps.flatMap((step) => (step === undefined ? [] : [step.at]));
  if (moments.length === 0) return undefined;
  const soonest = moments.reduce((a, b) => Math.min(a, b));
  // What was due before is due now: a Pod that takes no time at all to become ready is waited for nevertheless.
  const now = Math.max(soonest, snapshot.now);
  const happened = new Set<Step['kind']>();
  const pods = snapshot.pods.flatMap((pod, at): Pod[] => {
    const step = steps[at];
    if (step === undefined || step.at > now) return [pod];
    happened.add(step.kind);
    if (step.kind === 'gone') return [];
    return [step.kind === 'ready' ? madeReady(pod, now) : pod];
  });
  return { cluster: { ...cluster, snapshot: { ...snapshot, pods, now } }, steps: happened };
}

function madeReady(pod: Pod, now: number): Pod {
  const lastTransitionTime = Math.floor(now / 1000) * 1000;
  return { ...pod, phase: 'Running', ready: { isTrue: true, lastTransitionTime } };
}
