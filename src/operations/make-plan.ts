import type { ClusterError, ClusterReader } from '../cluster/cluster-reader.ts';
import type { ClusterWriter, PropagationPolicy } from '../cluster/cluster-writer.ts';
import type { NamespacedName } from '../core/model/namespaced-name.ts';
import { claim } from '../core/pod-set/claim.ts';
import type { Controlled } from '../core/pod-set/controlled.ts';
import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';
import type { Timestamp } from '../core/pod-set/timestamp.ts';
import { err, ok, type Result } from '../core/result.ts';
import { LIMITS } from '../limits.ts';
import { type OwnRevision, ownRevisions } from './own-revisions.ts';
import type { Plan, PlanEffects, SealedPlan, Step } from './plan.ts';
import { type PlanKey, sealPlan } from './seal-plan.ts';

/** A cluster that may be changed, for one request. */
export interface WritableCluster {
  readonly name: string;
  readonly reader: ClusterReader<StoredDaemonSet>;
  readonly writer: ClusterWriter;
}

/** Who asks, when, and the key their plans are sealed with. */
export interface PlanContext {
  readonly caller: string;
  readonly now: Timestamp;
  readonly key: PlanKey;
}

/** What is to be done, as it is asked for. */
export type Change =
  | { readonly verb: 'restart' }
  | { readonly verb: 'rollback'; readonly toRevision: number }
  | {
      readonly verb: 'delete';
      readonly propagationPolicy: PropagationPolicy;
      /** A change that removes a larger part of the Pods is refused. */
      readonly maxRemovedPercent: number;
    };

/** Of a deletion, where no other is asked for. */
export const MAX_REMOVED_PERCENT = 20;

export type MakePlanFailure =
  | ClusterError
  | { readonly kind: 'revisionNotFound'; readonly revision: number }
  | { readonly kind: 'removesTooMany'; readonly pods: number; readonly maxRemovedPercent: number };

export interface MadePlan {
  readonly sealed: SealedPlan;
  readonly effects: PlanEffects;
}

/** A sealed plan of the change, and what carrying it out would do; nothing is changed. */
export async function makePlan(
  { name, reader, writer }: WritableCluster,
  { ref, change }: { readonly ref: NamespacedName; readonly change: Change },
  { caller, now, key }: PlanContext,
  signal: AbortSignal,
): Promise<Result<MadePlan, MakePlanFailure>> {
  const read = await writer.readDaemonSet(ref, signal);
  if (!read.ok) return read;
  const { daemonSet } = read.value;
  const identity = await writer.identify(signal);
  if (!identity.ok) return identity;
  const owned = await readOwned(reader, daemonSet, signal);
  if (!owned.ok) return owned;
  const steps = stepsOf(change, { daemonSet, revisions: owned.value.revisions, now });
  if (!steps.ok) return steps;
  const effects = effectsOf(change, steps.value, owned.value);
  const { removed } = effects.pods;
  if (change.verb === 'delete' && removed * 100 > owned.value.pods.length * change.maxRemovedPercent) {
    return err({ kind: 'removesTooMany', pods: removed, maxRemovedPercent: change.maxRemovedPercent });
  }
  const { clusterUid, user } = identity.value;
  const { namespace, uid, generation } = daemonSet;
  const plan: Plan = {
    version: 1,
    cluster: { name, uid: clusterUid },
    daemonSet: { namespace, name: daemonSet.name, uid, generation },
    caller,
    user,
    issuedAt: new Date(now).toISOString(),
    expiresAt: new Date(now + LIMITS.planMinutes * 60_000).toISOString(),
    steps: steps.value,
  };
  return ok({ sealed: await sealPlan(plan, key), effects });
}

interface Owned {
  readonly pods: readonly Controlled[];
  readonly revisions: readonly OwnRevision[];
}

/** What hangs on the DaemonSet by an owner reference, and goes with it or stays. */
async function readOwned(
  reader: ClusterReader<StoredDaemonSet>,
  daemonSet: StoredDaemonSet,
  signal: AbortSignal,
): Promise<Result<Owned, ClusterError>> {
  const pods = await reader.listPods(daemonSet.namespace, signal);
  if (!pods.ok) return pods;
  const revisions = await reader.listControllerRevisions(daemonSet.namespace, signal);
  if (!revisions.ok) return revisions;
  return ok({
    pods: pods.value.filter((pod) => pod.namespace === daemonSet.namespace && claim(pod, daemonSet) === 'owned'),
    revisions: ownRevisions(daemonSet, revisions.value),
  });
}

function stepsOf(
  change: Change,
  {
    daemonSet,
    revisions,
    now,
  }: { readonly daemonSet: StoredDaemonSet; readonly now: Timestamp } & Pick<Owned, 'revisions'>,
): Result<readonly Step[], MakePlanFailure> {
  switch (change.verb) {
    case 'restart':
      // In seconds, as kubectl stamps it; here, so that a second sending finds the stamp and leaves it.
      return ok([{ verb: 'restart', restartedAt: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z') }]);
    case 'delete':
      return ok(
        daemonSet.deletionTimestamp === undefined
          ? [{ verb: 'delete', propagationPolicy: change.propagationPolicy }]
          : [],
      );
    case 'rollback': {
      const target = revisions.find(({ revision }) => revision === change.toRevision);
      if (target === undefined) return err({ kind: 'revisionNotFound', revision: change.toRevision });
      const { name, uid } = target;
      return ok(target.isCurrent ? [] : [{ verb: 'rollback', revision: { name, uid } }]);
    }
  }
}

function effectsOf(change: Change, steps: readonly Step[], { pods, revisions }: Owned): PlanEffects {
  const [all, kept] = [pods.length, revisions.length];
  const isNothing = steps.length === 0;
  if (change.verb !== 'delete') {
    const replaced = isNothing ? 0 : all;
    return { pods: { replaced, removed: 0, left: all - replaced }, revisions: { removed: 0, left: kept } };
  }
  const isOrphaning = isNothing || change.propagationPolicy === 'Orphan';
  return {
    pods: { replaced: 0, removed: isOrphaning ? 0 : all, left: isOrphaning ? all : 0 },
    revisions: { removed: isOrphaning ? 0 : kept, left: isOrphaning ? kept : 0 },
  };
}
