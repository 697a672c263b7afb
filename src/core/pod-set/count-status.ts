import { byAge } from './by-age.ts';
import { isAvailable } from './is-available.ts';
import { isReady } from './is-ready.ts';
import { isUpdated } from './is-updated.ts';
import type { Surroundings } from './manage.ts';
import type { Pod } from './pod.ts';
import type { StatusCounters } from './stored-daemon-set.ts';

/**
 * The oldest Pod of a Node speaks for it, even if it is terminating or of an older template
 * (daemon_controller.go:1208).
 */
export function countStatus(surroundings: Surroundings): StatusCounters {
  const { daemonSet, places, hash } = surroundings;
  const template = { hash, templateGeneration: daemonSet.templateGeneration };
  let desired = 0;
  let current = 0;
  let misscheduled = 0;
  let ready = 0;
  let available = 0;
  let updated = 0;
  for (const { verdict, pods } of places) {
    if (verdict !== 'shouldRun') {
      if (pods !== undefined) misscheduled++;
      continue;
    }
    desired++;
    if (pods === undefined) continue;
    current++;
    const oldest = pods.length === 1 ? (pods[0] as Pod) : pods.reduce((a, b) => (byAge(b, a) < 0 ? b : a));
    if (isReady(oldest)) ready++;
    if (isAvailable(oldest, surroundings)) available++;
    if (isUpdated(oldest, template)) updated++;
  }
  return {
    desiredNumberScheduled: desired,
    currentNumberScheduled: current,
    numberMisscheduled: misscheduled,
    numberReady: ready,
    updatedNumberScheduled: updated,
    numberAvailable: available,
    numberUnavailable: desired - available,
  };
}
