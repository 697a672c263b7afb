import type { TolerationRules } from '../match/tolerates.ts';
import type { DaemonSet, PodTemplate } from '../model/daemon-set.ts';
import type { Toleration } from '../model/toleration.ts';

/** The Pod the controller would create, as far as its place is concerned: what decides for every Node alike. */
export interface DaemonPod {
  readonly template: PodTemplate;
  /** The template's tolerations and those the controller adds. */
  readonly tolerations: readonly Toleration[];
  readonly rules: TolerationRules;
}

function exists(key: string, effect: string): Toleration {
  return { key: `node.kubernetes.io/${key}`, operator: 'Exists', value: '', effect };
}

// In the controller's order (daemon/util/daemonset_util.go:48).
const ALWAYS_ADDED = [
  exists('not-ready', 'NoExecute'),
  exists('unreachable', 'NoExecute'),
  exists('disk-pressure', 'NoSchedule'),
  exists('memory-pressure', 'NoSchedule'),
  exists('pid-pressure', 'NoSchedule'),
  exists('unschedulable', 'NoSchedule'),
];
const ADDED_ON_HOST_NETWORK = exists('network-unavailable', 'NoSchedule');

/** The tolerations the controller adds to every Pod of a DaemonSet. */
export function addedTolerations(hostNetwork: boolean): readonly Toleration[] {
  return hostNetwork ? [...ALWAYS_ADDED, ADDED_ON_HOST_NETWORK] : ALWAYS_ADDED;
}

export function daemonPodOf({ template }: DaemonSet, rules: TolerationRules): DaemonPod {
  const missing = addedTolerations(template.hostNetwork).filter(
    (toleration) => !template.tolerations.some((given) => isSame(given, toleration)),
  );
  return { template, tolerations: [...template.tolerations, ...missing], rules };
}

/** Equal ones are replaced where they stand instead of added (apis/core/v1/helper/helpers.go:264). */
function isSame(a: Toleration, b: Toleration): boolean {
  return a.key === b.key && a.effect === b.effect && a.operator === b.operator && a.value === b.value;
}
