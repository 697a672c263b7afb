import type { Pod } from './pod.ts';

/**
 * The Node the Pod is on, or waits for; `undefined`: the controller does not see such a Pod at all
 * (daemonset_util.go:226).
 */
export function targetNode({ nodeName, pinnedTo }: Pod): string | undefined {
  return nodeName === '' ? pinnedTo : nodeName;
}
