import type { DaemonSet } from '../model/daemon-set.ts';
import type { Labels } from '../model/labels.ts';
import type { JsonObject } from '../parse/read.ts';
import type { IntOrPercent } from './int-or-percent.ts';
import type { LabelSelector } from './label-selector.ts';
import type { Timestamp } from './timestamp.ts';

/** A DaemonSet as the API server keeps it: with identity, defaults and status. */
export interface StoredDaemonSet extends DaemonSet {
  readonly uid: string;
  readonly generation: number;
  readonly annotations: Labels;
  /** `deprecated.daemonset.template.generation` as Pods are labelled with it; `undefined` where absent or no number. */
  readonly templateGeneration: string | undefined;
  readonly selector: LabelSelector;
  /** `spec.template` whole, as decoded from JSON. */
  readonly templateManifest: JsonObject;
  readonly updateStrategy: UpdateStrategy;
  readonly minReadySeconds: number;
  readonly revisionHistoryLimit: number;
  readonly creationTimestamp: Timestamp | undefined;
  readonly deletionTimestamp: Timestamp | undefined;
  readonly status: DaemonSetStatus;
}

/** `other` is a type Kubernetes does not know: like OnDelete, it replaces nothing (daemon_controller.go:978). */
export type UpdateStrategy =
  | { readonly type: 'RollingUpdate'; readonly maxUnavailable: IntOrPercent; readonly maxSurge: IntOrPercent }
  | { readonly type: 'OnDelete' }
  | { readonly type: 'other'; readonly text: string };

/** How many Nodes, each by the oldest of its Pods. */
export interface StatusCounters {
  readonly desiredNumberScheduled: number;
  readonly currentNumberScheduled: number;
  readonly numberMisscheduled: number;
  readonly numberReady: number;
  readonly updatedNumberScheduled: number;
  readonly numberAvailable: number;
  readonly numberUnavailable: number;
}

export interface DaemonSetStatus extends StatusCounters {
  readonly observedGeneration: number;
  /** Never given is not zero: the hash differs (controller_utils.go:1395). */
  readonly collisionCount: number | undefined;
}
