import type { Node } from '../model/node.ts';
import type { Taint } from '../model/taint.ts';
import { indexNodes } from '../placement/node-index.ts';
import { place } from '../placement/place.ts';
import type { Pod } from '../pod-set/pod.ts';
import { targetNode } from '../pod-set/target-node.ts';
import { isControlledBy } from './is-controlled-by.ts';
import type { SimulatedCluster } from './simulated-cluster.ts';
import type { ClusterChange } from './simulation.ts';

const UNREACHABLE = 'node.kubernetes.io/unreachable';

/** The cluster once that has happened to it. */
export function changeCluster(cluster: SimulatedCluster, change: ClusterChange): SimulatedCluster {
  const { nodes } = cluster.snapshot.placement.index;
  switch (change.kind) {
    case 'nodeJoins': {
      const others = nodes.filter(({ name }) => name !== change.node.name);
      return withNodes(cluster, [...others, change.node]);
    }
    case 'nodeLeaves': {
      const leftAt = new Map([...cluster.leftAt, [change.name, cluster.snapshot.now]]);
      return withNodes(
        { ...cluster, leftAt },
        nodes.filter(({ name }) => name !== change.name),
      );
    }
    case 'nodeTainted':
      return withNodes(
        cluster,
        nodes.map((node) => (node.name === change.name ? { ...node, taints: change.taints } : node)),
      );
    case 'nodeUnreachable': {
      const tainted = nodes.map((node) => (node.name === change.name ? unreachable(node) : node));
      return withPodsNotReady(withNodes(cluster, tainted), change.name);
    }
    case 'podsDeleted':
      return withPodsDeleted(cluster, new Set(change.nodes));
  }
}

/**
 * Both taints are added by the node lifecycle controller. Of unreachable, daemon Pods tolerate the effect NoExecute alone:
 * a Node that is down gets no new Pod and is not desired, but keeps the one it has (daemonset_util.go:48).
 */
function unreachable({ taints, ...node }: Node): Node {
  const others = taints.filter(({ key }) => key !== UNREACHABLE);
  const added: Taint[] = ['NoSchedule', 'NoExecute'].map((effect) => ({ key: UNREACHABLE, value: '', effect }));
  return { ...node, taints: [...others, ...added] };
}

/** By the node lifecycle controller, too, whatever they are doing (util/node/controller_utils.go:118). */
function withPodsNotReady(cluster: SimulatedCluster, name: string): SimulatedCluster {
  const nodesNotReady = new Set([...cluster.nodesNotReady, name]);
  const lastTransitionTime = cluster.snapshot.now;
  const pods = cluster.snapshot.pods.map((pod): Pod => {
    if (pod.nodeName !== name || pod.ready?.isTrue !== true) return pod;
    return { ...pod, ready: { isTrue: false, lastTransitionTime } };
  });
  return { ...cluster, nodesNotReady, snapshot: { ...cluster.snapshot, pods } };
}

function withNodes(cluster: SimulatedCluster, nodes: readonly Node[]): SimulatedCluster {
  const { snapshot } = cluster;
  const placement = place(snapshot.placement.daemonPod, indexNodes(nodes));
  return { ...cluster, nodes: new Set(nodes.map(({ name }) => name)), snapshot: { ...snapshot, placement } };
}

function withPodsDeleted(cluster: SimulatedCluster, nodes: ReadonlySet<string>): SimulatedCluster {
  const { snapshot } = cluster;
  const pods = snapshot.pods.map((pod): Pod => {
    const node = targetNode(pod);
    if (node === undefined || !nodes.has(node) || !isControlledBy(pod, snapshot.daemonSet)) return pod;
    return { ...pod, deletionTimestamp: pod.deletionTimestamp ?? snapshot.now };
  });
  return { ...cluster, snapshot: { ...snapshot, pods } };
}
