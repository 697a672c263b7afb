import { controllerOf } from '../pod-set/controller-of.ts';
import type { Pod } from '../pod-set/pod.ts';
import type { StoredDaemonSet } from '../pod-set/stored-daemon-set.ts';

/** Other Pods of the namespace take no part in a simulation. */
export function isControlledBy(pod: Pod, { uid }: StoredDaemonSet): boolean {
  return controllerOf(pod)?.uid === uid;
}
