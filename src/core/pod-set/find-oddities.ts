import { controllerOf } from './controller-of.ts';
import type { ControllerRevision } from './controller-revision.ts';
import type { Pod } from './pod.ts';
import type { StoredDaemonSet } from './stored-daemon-set.ts';
import type { Timestamp } from './timestamp.ts';

export type OddityKind = 'Pod' | 'ControllerRevision' | 'DaemonSet';

/** Something of the snapshot that cannot be so in a cluster; the answer stands on what it was told. */
export type Finding =
  /** Two objects of one kind share a name: both are taken for real. */
  | { readonly code: 'sameName'; readonly kind: OddityKind; readonly name: string }
  | { readonly code: 'sameUid'; readonly kind: OddityKind; readonly name: string; readonly uid: string }
  /** Says it belongs to the DaemonSet, but lives in another namespace. */
  | { readonly code: 'otherNamespace'; readonly kind: OddityKind; readonly name: string; readonly namespace: string }
  | { readonly code: 'nowBeforeCreation'; readonly kind: OddityKind; readonly name: string };

export interface Snapshot {
  readonly daemonSet: StoredDaemonSet;
  readonly pods: readonly Pod[];
  readonly revisions: readonly ControllerRevision[];
  readonly now: Timestamp;
}

/** Of the DaemonSet, then Pods, then revisions; each by name. */
export function findOddities({ daemonSet, pods, revisions, now }: Snapshot): Finding[] {
  const { name, creationTimestamp } = daemonSet;
  const findings: Finding[] = [];
  if (creationTimestamp !== undefined && creationTimestamp > now) {
    findings.push({ code: 'nowBeforeCreation', kind: 'DaemonSet', name });
  }
  findings.push(...oddities('Pod', pods, { daemonSet, now }));
  findings.push(...oddities('ControllerRevision', revisions, { daemonSet, now }));
  return findings;
}

function oddities(
  kind: OddityKind,
  objects: readonly (Pod | ControllerRevision)[],
  { daemonSet, now }: Pick<Snapshot, 'daemonSet' | 'now'>,
): Finding[] {
  const findings: Finding[] = [];
  const uids = new Set<string>();
  let previous: string | undefined;
  for (const object of objects.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name, uid, namespace, creationTimestamp } = object;
    if (namespace !== daemonSet.namespace) {
      if (controllerOf(object)?.uid === daemonSet.uid) findings.push({ code: 'otherNamespace', kind, name, namespace });
      continue;
    }
    const before = uids.size;
    uids.add(uid);
    if (name === previous) findings.push({ code: 'sameName', kind, name });
    else if (uids.size === before) findings.push({ code: 'sameUid', kind, name, uid });
    if (creationTimestamp !== undefined && creationTimestamp > now) {
      findings.push({ code: 'nowBeforeCreation', kind, name });
    }
    previous = name;
  }
  return findings;
}
