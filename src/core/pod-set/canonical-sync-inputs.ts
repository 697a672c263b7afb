import type { Labels } from '../model/labels.ts';
import type { ControllerRevision } from './controller-revision.ts';
import type { Pod } from './pod.ts';
import type { StoredDaemonSet } from './stored-daemon-set.ts';

/** One text for all that a sync depends on beside the Nodes, equal whatever the order of fields and labels. */
export function canonicalSyncInputs(
  daemonSets: readonly StoredDaemonSet[],
  pods: readonly Pod[],
  revisions: readonly ControllerRevision[],
): string {
  const lines = [
    // Of the annotations, only the template generation counts, which stands apart.
    ...daemonSets.map(({ annotations: _, ...counted }) => canonicalJson(counted)),
    ...pods.map((pod) => JSON.stringify({ ...pod, labels: sortedByKey(pod.labels) })).sort(),
    ...revisions.map((revision) => canonicalJson(revision)).sort(),
  ];
  return lines.join('\n');
}

/** Equal texts for values that differ in the order of their keys alone. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, inOrder);
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? sortedByKey(value) : value;
}

function sortedByKey(object: Labels | object): object {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
