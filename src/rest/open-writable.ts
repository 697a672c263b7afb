import { err, ok, type Result } from '../core/result.ts';
import type { WritableCluster } from '../operations/make-plan.ts';
import type { PlanKey } from '../operations/seal-plan.ts';
import type { Failure } from '../problem.ts';
import type { RouteContext } from './route.ts';

/** The cluster, to be changed, by a caller that is known: to this service, or to the cluster by their own token. */
export async function openWritable(
  name: string,
  { known, open, caller = 'anonymous', writes }: RouteContext,
): Promise<Result<{ readonly cluster: WritableCluster; readonly caller: string; readonly key: PlanKey }, Failure>> {
  const opened = open.write(name);
  if (!opened.ok) return opened;
  const key = await writes.key;
  const isKnown = caller !== 'anonymous' || known.get(name)?.credentials === 'caller';
  if (key === undefined || !isKnown) return err({ kind: 'clusterReadOnly' });
  return ok({ cluster: { name, ...opened.value }, caller, key });
}
