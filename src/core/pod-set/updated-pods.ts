import { isTerminating } from './is-terminating.ts';
import { type CurrentTemplate, isUpdated } from './is-updated.ts';
import type { Pod } from './pod.ts';

/** The one Pod of the current template and the one of an older that a Node may have. */
export interface UpdatedPods {
  readonly newPod: Pod | undefined;
  readonly oldPod: Pod | undefined;
}

/** `undefined`: there are too many to tell; the next sync removes the excess first (daemon/update.go:271). */
export function updatedPods(pods: readonly Pod[], template: CurrentTemplate): UpdatedPods | undefined {
  let newPod: Pod | undefined;
  let oldPod: Pod | undefined;
  for (const pod of pods) {
    if (isTerminating(pod)) continue;
    if (isUpdated(pod, template)) {
      if (newPod !== undefined) return undefined;
      newPod = pod;
    } else {
      if (oldPod !== undefined) return undefined;
      oldPod = pod;
    }
  }
  return { newPod, oldPod };
}
