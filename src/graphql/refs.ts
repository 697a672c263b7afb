import type { DaemonSet } from '../core/model/daemon-set.ts';
import type { Node } from '../core/model/node.ts';
import type { Verdict } from '../core/placement/verdict.ts';
import type { ClusterView } from '../operations/view-cluster.ts';
import { builder } from './builder.ts';

/* The object types that refer to one another, each with what stands behind it. */

export interface ViewedNode {
  readonly view: ClusterView;
  readonly node: Node;
}

export interface ViewedDaemonSet {
  readonly view: ClusterView;
  readonly daemonSet: DaemonSet;
}

export interface NodePlacement extends ViewedNode, ViewedDaemonSet {
  readonly verdict: Verdict;
}

export interface ViewedCluster {
  readonly view: ClusterView;
  readonly counts: Readonly<Record<string, number>>;
  readonly ignored: Readonly<Record<string, number>>;
}

export const ClusterRef = builder.objectRef<ViewedCluster>('Cluster');
export const DaemonSetRef = builder.objectRef<ViewedDaemonSet>('DaemonSet');
export const NodeRef = builder.objectRef<ViewedNode>('Node');
export const NodePlacementRef = builder.objectRef<NodePlacement>('NodePlacement');
