import { isTerminating } from '../pod-set/is-terminating.ts';
import type { Pod } from '../pod-set/pod.ts';
import { isControlledBy } from './is-controlled-by.ts';
import { nextStep } from './next-step.ts';
import type { SimulatedCluster } from './simulated-cluster.ts';

/** Pods that were deleted and stop at once, and those that can be bound: for neither does anybody wait. */
export function settle(cluster: SimulatedCluster): SimulatedCluster {
  const { snapshot, nodes } = cluster;
  const pods: Pod[] = [];
  for (const pod of snapshot.pods) {
    const { pinnedTo, nodeName } = pod;
    const binds =
      nodeName === '' && pinnedTo !== undefined && nodes.has(pinnedTo) && isControlledBy(pod, snapshot.daemonSet);
    const settled = binds && !isTerminating(pod) ? { ...pod, nodeName: pinnedTo } : pod;
    const step = nextStep(settled, cluster);
    if (step?.kind !== 'gone' || step.at > snapshot.now) pods.push(settled);
  }
  return { ...cluster, snapshot: { ...snapshot, pods } };
}
