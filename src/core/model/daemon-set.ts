import type { Labels } from './labels.ts';
import type { NamespacedName } from './namespaced-name.ts';
import type { NodeSelectorTerm } from './node-selector-term.ts';
import type { Toleration } from './toleration.ts';

/** What a Pod template says about where its Pods may go. */
export interface PodTemplate {
  /** Empty: any node. */
  readonly nodeName: string;
  readonly nodeSelector: Labels;
  /** `undefined`: no required node affinity, so every node matches. An empty list matches none. */
  readonly requiredNodeAffinity: readonly NodeSelectorTerm[] | undefined;
  readonly tolerations: readonly Toleration[];
  readonly hostNetwork: boolean;
}

export interface DaemonSet extends NamespacedName {
  readonly template: PodTemplate;
}
