import type { Node } from '../core/model/node.ts';
import type { Verdict } from '../core/placement/verdict.ts';
import { builder } from './builder.ts';
import type { GivenDaemonSet } from './given-daemon-set.ts';
import type { SyncView } from './sync-view.ts';

/* The object types that refer to one another, each with what stands behind it. */

export interface ViewedNode {
  readonly view: SyncView;
  readonly node: Node;
}

export interface ViewedDaemonSet {
  readonly view: SyncView;
  readonly daemonSet: GivenDaemonSet;
}

export interface NodePlacement extends ViewedNode, ViewedDaemonSet {
  readonly verdict: Verdict;
}

export interface ViewedCluster {
  readonly view: SyncView;
  readonly counts: Readonly<Record<string, number>>;
  readonly ignored: Readonly<Record<string, number>>;
}

export const ClusterRef = builder.objectRef<ViewedCluster>('Cluster');
export const DaemonSetRef = builder.objectRef<ViewedDaemonSet>('DaemonSet');
export const NodeRef = builder.objectRef<ViewedNode>('Node');
export const NodePlacementRef = builder.objectRef<NodePlacement>('NodePlacement');
