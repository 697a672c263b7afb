import { structNamed } from '../go/type-named.ts';
import { zeroOf } from '../go/zero-of.ts';
import { NEWEST_KUBERNETES_VERSION } from '../placement/placement-rules.ts';
import type { DaemonSetStatus } from '../v1/types.ts';

/** The status of a DaemonSet that no controller has seen. */
export function emptyStatus(): DaemonSetStatus {
  return zeroOf(structNamed('v1.DaemonSetStatus', NEWEST_KUBERNETES_VERSION)) as DaemonSetStatus;
}
