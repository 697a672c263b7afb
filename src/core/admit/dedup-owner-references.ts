import { semanticallyEqual } from '../go/semantically-equal.ts';
import { structNamed } from '../go/type-named.ts';
import { NEWEST_KUBERNETES_VERSION } from '../placement/placement-rules.ts';
import type { DaemonSet, OwnerReference } from '../v1/types.ts';

/** The DaemonSet with each owner once, and the warning for those that came again (handlers/rest.go:334). */
export function dedupOwnerReferences(daemonSet: DaemonSet): { daemonSet: DaemonSet; warnings: readonly string[] } {
  const type = structNamed('v1.OwnerReference', NEWEST_KUBERNETES_VERSION);
  const kept: OwnerReference[] = [];
  const repeated: string[] = [];
  for (const reference of daemonSet.metadata.ownerReferences) {
    if (kept.some((other) => semanticallyEqual(other, reference, type))) repeated.push(reference.uid);
    else kept.push(reference);
  }
  if (repeated.length === 0) return { daemonSet, warnings: [] };
  return {
    daemonSet: { ...daemonSet, metadata: { ...daemonSet.metadata, ownerReferences: kept } },
    warnings: [
      `.metadata.ownerReferences contains duplicate entries; API server dedups owner references in 1.20+, and may reject such requests as early as 1.24; please fix your requests; duplicate UID(s) observed: ${repeated.join(', ')}`,
    ],
  };
}
