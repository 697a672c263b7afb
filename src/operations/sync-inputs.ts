import type { Timestamp } from '../core/pod-set/timestamp.ts';
import { digestSyncInputs } from './digest-inputs.ts';
import type { SyncSubjects } from './read-subjects.ts';

export interface SyncInputsRead {
  readonly digest: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly ignored: Readonly<Record<string, number>>;
}

/** The digest and the counts of what the syncs of subjects of one namespace are made of. */
export async function syncInputs(
  { view, subjects }: SyncSubjects,
  told: { readonly now: Timestamp; readonly nodesInBackoff?: ReadonlySet<string> | undefined; readonly told?: string },
): Promise<SyncInputsRead> {
  const { pods = [], revisions = [] } = subjects[0]?.owned ?? {};
  return {
    digest: await digestSyncInputs(view, { pods, revisions, ...told }),
    counts: {
      ControllerRevision: revisions.length,
      DaemonSet: view.daemonSets.length,
      Node: view.nodes.length,
      Pod: pods.length,
    },
    ignored: {},
  };
}
