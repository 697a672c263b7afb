import type { Controlled } from '../pod-set/controlled.ts';
import type { StoredDaemonSet } from '../pod-set/stored-daemon-set.ts';

/** Adopted, or created so. A reference the object had already is replaced: references are merged by UID. */
export function withOwner<T extends Controlled>(object: T, { name, uid }: StoredDaemonSet): T {
  const others = object.ownerReferences.filter((reference) => reference.uid !== uid);
  return { ...object, ownerReferences: [...others, { kind: 'DaemonSet', name, uid, controller: true }] };
}

/** Let go (controller_ref_manager.go:572). */
export function withoutOwner<T extends Controlled>(object: T, { uid }: StoredDaemonSet): T {
  return { ...object, ownerReferences: object.ownerReferences.filter((reference) => reference.uid !== uid) };
}
