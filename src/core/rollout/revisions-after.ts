import type { Labels } from '../model/labels.ts';
import type { ControllerRevision } from '../pod-set/controller-revision.ts';
import { createRevision } from '../pod-set/create-revision.ts';
import type { PodSetSnapshot } from '../pod-set/diff-pod-set.ts';
import { HASH_LABEL } from '../pod-set/hash-label.ts';
import type { PodSetDiff } from '../pod-set/pod-set-diff.ts';
import { revisionData } from '../pod-set/revision-data.ts';
import type { StoredDaemonSet } from '../pod-set/stored-daemon-set.ts';
import { withOwner, withoutOwner } from './owners-after.ts';

export function revisionsAfter({ daemonSet, revisions, now }: PodSetSnapshot, diff: PodSetDiff): ControllerRevision[] {
  const adopted = new Set(diff.revisionsAdopted);
  const released = new Set(diff.revisionsReleased);
  const after = new Map<string, ControllerRevision>();
  const elsewhere = revisions.filter(({ namespace }) => namespace !== daemonSet.namespace);
  for (const revision of revisions) {
    if (revision.namespace !== daemonSet.namespace) continue;
    let changed = revision;
    if (adopted.has(revision.name)) changed = withOwner(changed, daemonSet);
    if (released.has(revision.name)) changed = withoutOwner(changed, daemonSet);
    after.set(revision.name, changed);
  }
  for (const action of diff.revisions) {
    if (action.action === 'delete') after.delete(action.name);
    const known = after.get(action.name);
    if (action.action === 'update' && known !== undefined)
      after.set(action.name, { ...known, ...updated(known, action) });
  }
  const created = createdRevision(daemonSet, diff, Math.floor(now / 1000) * 1000);
  return [...elsewhere, ...after.values(), ...created];
}

function updated(
  { labels }: ControllerRevision,
  { revision, hash }: { readonly revision: number; readonly hash: string },
) {
  return { revision, labels: { ...labels, [HASH_LABEL]: hash } };
}

function createdRevision(
  daemonSet: StoredDaemonSet,
  { updateRevision, revisions }: PodSetDiff,
  creationTimestamp: number,
): ControllerRevision[] {
  if (updateRevision === undefined || !revisions.some(({ action }) => action === 'create')) return [];
  const { name, revision } = updateRevision;
  const { labels } = createRevision(daemonSet, updateRevision)['metadata'] as { readonly labels: Labels };
  const created: ControllerRevision = {
    namespace: daemonSet.namespace,
    name,
    uid: `${daemonSet.uid}/${name}`,
    labels,
    ownerReferences: [],
    creationTimestamp,
    deletionTimestamp: undefined,
    revision,
    data: revisionData(daemonSet.templateManifest),
  };
  return [withOwner(created, daemonSet)];
}
