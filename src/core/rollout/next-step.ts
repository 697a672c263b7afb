import { isAvailable } from '../pod-set/is-available.ts';
import { isReady } from '../pod-set/is-ready.ts';
import { isTerminal } from '../pod-set/is-terminal.ts';
import type { Pod } from '../pod-set/pod.ts';
import type { Timestamp } from '../pod-set/timestamp.ts';
import { isControlledBy } from './is-controlled-by.ts';
import type { SimulatedCluster } from './simulated-cluster.ts';

/** What becomes of a Pod if nothing is done to it, and when. */
export interface Step {
  readonly kind: 'ready' | 'available' | 'gone';
  readonly at: Timestamp;
}

/** `undefined`: it stays as it is. */
export function nextStep(pod: Pod, cluster: SimulatedCluster): Step | undefined {
  const { snapshot, nodes, startedAt, nodesNotReady, leftAt, pace } = cluster;
  if (!isControlledBy(pod, snapshot.daemonSet)) return undefined;
  const { nodeName, creationTimestamp, deletionTimestamp, ready } = pod;
  if (nodeName !== '' && !nodes.has(nodeName)) {
    return { kind: 'gone', at: (leftAt.get(nodeName) ?? startedAt) + pace.secondsToCollect * 1000 };
  }
  if (deletionTimestamp !== undefined) {
    if (nodesNotReady.has(nodeName)) return undefined;
    return { kind: 'gone', at: Math.max(deletionTimestamp, startedAt) + pace.secondsToStop * 1000 };
  }
  if (nodeName === '' || isTerminal(pod)) return undefined;
  if (!isReady(pod)) {
    if (nodesNotReady.has(nodeName) || pace.neverReadyOn.has(nodeName)) return undefined;
    const since = Math.max(creationTimestamp ?? startedAt, startedAt);
    return { kind: 'ready', at: since + pace.secondsToReady * 1000 };
  }
  const { minReadySeconds } = snapshot.daemonSet;
  if (ready?.lastTransitionTime === undefined || isAvailable(pod, { minReadySeconds, now: snapshot.now }))
    return undefined;
  return { kind: 'available', at: ready.lastTransitionTime + minReadySeconds * 1000 };
}
