import type { Cluster } from '../cluster/cluster.ts';
import type { OpenClusters, OpenFailure } from '../cluster/open-clusters.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Audit } from './audit.ts';
import type { WritableCluster } from './make-plan.ts';
import type { PlanKey } from './seal-plan.ts';

/** How clusters are changed from here. */
export interface Writes {
  /** `undefined`: not at all. */
  readonly key: Promise<PlanKey> | undefined;
  readonly audit: Audit;
}

/** What a request may reach, and who makes it. */
export interface Access {
  readonly known: ReadonlyMap<string, Cluster>;
  readonly open: OpenClusters;
  /** Who asks, in a word that stays the same for them; `anonymous` for those who are not known. */
  readonly caller: string;
  readonly writes: Writes;
}

export interface OpenedWritable {
  readonly cluster: WritableCluster;
  readonly caller: string;
  readonly key: PlanKey;
  readonly audit: Audit;
}

/** The cluster, to be changed, by a caller that is known: to this service, or to the cluster by their own token. */
export async function openWritable(
  name: string,
  { known, open, caller, writes }: Access,
): Promise<Result<OpenedWritable, OpenFailure>> {
  const opened = open.write(name);
  if (!opened.ok) return opened;
  const key = await writes.key;
  const isKnown = caller !== 'anonymous' || known.get(name)?.credentials === 'caller';
  if (key === undefined || !isKnown) return err({ kind: 'clusterReadOnly' });
  return ok({ cluster: { name, ...opened.value }, caller, key, audit: writes.audit });
}
