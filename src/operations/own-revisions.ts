import { claim } from '../core/pod-set/claim.ts';
import type { ControllerRevision } from '../core/pod-set/controller-revision.ts';
import { hashOfLabels } from '../core/pod-set/hash-label.ts';
import { isOwn } from '../core/pod-set/is-own.ts';
import { recordsTemplate } from '../core/pod-set/revision-data.ts';
import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';

/** A ControllerRevision that belongs to a DaemonSet. */
export interface OwnRevision {
  readonly name: string;
  readonly uid: string;
  readonly revision: number;
  /** Of its hash label; empty where it has none yet. */
  readonly hash: string;
  /** Whether it records the current template. */
  readonly isCurrent: boolean;
}

/** The revisions the DaemonSet owns or would adopt, the newest first. */
export function ownRevisions(daemonSet: StoredDaemonSet, revisions: readonly ControllerRevision[]): OwnRevision[] {
  return revisions
    .filter((each) => each.namespace === daemonSet.namespace && isOwn({ claim: claim(each, daemonSet) }))
    .map(({ name, uid, revision, labels, data }) => ({
      name,
      uid,
      revision,
      hash: hashOfLabels(labels),
      isCurrent: recordsTemplate(data, daemonSet.templateManifest),
    }))
    .sort((a, b) => b.revision - a.revision || (a.name < b.name ? -1 : 1));
}
