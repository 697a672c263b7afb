import type { Controlled } from './controlled.ts';
import { controllerOf } from './controller-of.ts';
import { matchesSelector } from './matches-selector.ts';
import type { StoredDaemonSet } from './stored-daemon-set.ts';

/**
 * How an object stands to the DaemonSet: `owned` and `adopted` ones are its own from now on, `released` ones no
 * longer, `foreign` ones belong to another controller, a `terminatingOrphan` would be adopted were it to stay.
 */
export type Claim = 'owned' | 'adopted' | 'released' | 'foreign' | 'terminatingOrphan' | 'unmatched';

/** Takes, keeps or lets go an object, as the controller would (controller_ref_manager.go:69). */
export function claim(object: Controlled, daemonSet: StoredDaemonSet): Claim {
  const owner = controllerOf(object);
  if (owner !== undefined && owner.uid !== daemonSet.uid) return 'foreign';
  const matches = matchesSelector(daemonSet.selector, object.labels);
  // One that is being deleted keeps what it has, and takes or lets go nothing.
  const mayWrite = daemonSet.deletionTimestamp === undefined;
  if (owner !== undefined) return matches ? 'owned' : mayWrite ? 'released' : 'unmatched';
  if (!matches || !mayWrite) return 'unmatched';
  return object.deletionTimestamp === undefined ? 'adopted' : 'terminatingOrphan';
}
