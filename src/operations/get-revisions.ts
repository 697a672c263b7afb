import type { ClusterError, ClusterReader } from '../cluster/cluster-reader.ts';
import type { NamespacedName } from '../core/model/namespaced-name.ts';
import { canonicalSyncInputs } from '../core/pod-set/canonical-sync-inputs.ts';
import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';
import { ok, type Result } from '../core/result.ts';
import { digestText } from './digest-inputs.ts';
import { type OwnRevision, ownRevisions } from './own-revisions.ts';

export interface RevisionsAnswer {
  readonly daemonSet: StoredDaemonSet;
  /** The newest first. */
  readonly revisions: readonly OwnRevision[];
  readonly digest: string;
  /** Objects read, by kind. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The kept versions of the template of a DaemonSet. */
export async function getRevisions(
  cluster: ClusterReader<StoredDaemonSet>,
  ref: NamespacedName,
  signal: AbortSignal,
): Promise<Result<RevisionsAnswer, ClusterError>> {
  const found = await cluster.getDaemonSet(ref, signal);
  if (!found.ok) return found;
  const listed = await cluster.listControllerRevisions(ref.namespace, signal);
  if (!listed.ok) return listed;
  const daemonSet = found.value;
  return ok({
    daemonSet,
    revisions: ownRevisions(daemonSet, listed.value),
    digest: await digestText(canonicalSyncInputs([daemonSet], [], listed.value)),
    counts: { ControllerRevision: listed.value.length, DaemonSet: 1 },
  });
}
