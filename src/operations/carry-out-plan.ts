import type { ClusterError } from '../cluster/cluster-reader.ts';
import type { ClusterWriter, DaemonSetPatch, VersionedDaemonSet, WriteError } from '../cluster/cluster-writer.ts';
import { isObject } from '../core/parse/read.ts';
import { recordsTemplate } from '../core/pod-set/revision-data.ts';
import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';
import { err, ok, type Result } from '../core/result.ts';
import { LIMITS } from '../limits.ts';
import type { Audit, AuditRecord } from './audit.ts';
import type { PlanContext, WritableCluster } from './make-plan.ts';
import type { Plan, SealedPlan, Step } from './plan.ts';
import { isSealed } from './seal-plan.ts';

export interface CarryOutContext extends PlanContext {
  readonly audit: Audit;
}

/** `done` by this request, or found done: by an earlier one of the same plan, or because there was nothing to do. */
export type CarriedOut = 'done' | 'alreadyDone';

export type CarryOutFailure =
  | ClusterError
  | Extract<WriteError, { kind: 'rejected' }>
  /** Not sealed by this service, or changed since. */
  | { readonly kind: 'planTampered' }
  /** Made for another cluster, or by another caller. */
  | { readonly kind: 'planForeign' }
  | { readonly kind: 'planExpired' }
  /** The DaemonSet is not as it was: `moved` says in what. */
  | { readonly kind: 'planStale'; readonly moved: readonly string[] }
  /** Others write to it all the time. */
  | { readonly kind: 'writeConflict' }
  /** Whether it was written cannot be told now; carrying out the same plan again will tell. */
  | { readonly kind: 'unknownOutcome' }
  | { readonly kind: 'auditUnavailable' };

/**
 * Does what a plan says, unless it is done. Where it stands is read from the cluster, never remembered, so the same plan
 * may be sent again at any time, by any number at once: it has one effect.
 */
export async function carryOutPlan(
  { name, writer }: Omit<WritableCluster, 'reader'>,
  sealed: SealedPlan,
  context: CarryOutContext,
  signal: AbortSignal,
): Promise<Result<CarriedOut, CarryOutFailure>> {
  const { caller, now, key, audit } = context;
  // All that needs no call comes first.
  if (!(await isSealed(sealed, key))) return err({ kind: 'planTampered' });
  const { plan, digest } = sealed;
  if (plan.version !== 1 || plan.cluster.name !== name || plan.caller !== caller) return err({ kind: 'planForeign' });
  if (now >= Date.parse(plan.expiresAt)) return err({ kind: 'planExpired' });
  const identity = await writer.identify(signal);
  if (!identity.ok) return identity;
  const { clusterUid, user } = identity.value;
  if (clusterUid !== plan.cluster.uid || user !== plan.user) return err({ kind: 'planForeign' });

  const { cluster, daemonSet, steps } = plan;
  const at = new Date(now).toISOString();
  const common = { at, digest, caller, user, cluster, daemonSet, verbs: steps.map(({ verb }) => verb) };
  const log = keeper(audit);
  const outcome = await takeSteps(writer, plan, () => log({ ...common, phase: 'intent' }), signal);
  const told = outcome.ok ? outcome.value : outcome.error.kind;
  if (told === 'auditUnavailable') return outcome;
  return (await log({ ...common, phase: 'outcome', outcome: told })) ? outcome : err({ kind: 'auditUnavailable' });
}

/** Whether the record is kept. */
function keeper(audit: Audit): (record: AuditRecord) => Promise<boolean> {
  return (record) =>
    audit(record).then(
      () => true,
      () => false,
    );
}

async function takeSteps(
  writer: ClusterWriter,
  plan: Plan,
  intend: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<Result<CarriedOut, CarryOutFailure>> {
  let carriedOut: CarriedOut = 'alreadyDone';
  for (const step of plan.steps) {
    const taken = await takeStep(writer, { plan, step }, intend, signal);
    if (!taken.ok) return taken;
    if (taken.value === 'done') carriedOut = 'done';
  }
  return ok(carriedOut);
}

async function takeStep(
  writer: ClusterWriter,
  { plan, step }: { readonly plan: Plan; readonly step: Step },
  intend: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<Result<CarriedOut, CarryOutFailure>> {
  let isIntended = false;
  let last: 'writeConflict' | 'unknownOutcome' = 'writeConflict';
  for (let tries = 0; tries < LIMITS.planConflicts; tries++) {
    const state = await stateOf(writer, { plan, step }, signal);
    if (!state.ok) return state;
    // A write whose answer was lost, and that is there, was ours: nobody else has this plan's stamp.
    if (state.value === 'done') return ok(last === 'unknownOutcome' ? 'done' : 'alreadyDone');
    if (!isIntended && !(await intend())) return err({ kind: 'auditUnavailable' });
    isIntended = true;
    const written = await state.value();
    if (written.ok) return ok('done');
    const { error } = written;
    // Gone while it was to be deleted is what was wanted; the next look tells.
    if (error.kind === 'conflict' || error.kind === 'daemonSetNotFound') last = 'writeConflict';
    else if (error.kind === 'unknownOutcome') last = 'unknownOutcome';
    else return err(error);
  }
  return err({ kind: last });
}

type Write = () => Promise<Result<undefined, WriteError>>;

/** Whether the step is done, or how to do it to the object as it is now. */
async function stateOf(
  writer: ClusterWriter,
  { plan, step }: { readonly plan: Plan; readonly step: Step },
  signal: AbortSignal,
): Promise<Result<'done' | Write, CarryOutFailure>> {
  const { namespace, name } = plan.daemonSet;
  const ref = { namespace, name };
  const read = await writer.readDaemonSet(ref, signal);
  if (!read.ok && read.error.kind === 'daemonSetNotFound' && step.verb === 'delete') return ok('done');
  if (!read.ok) return read;
  const { daemonSet } = read.value;
  const isReplaced = daemonSet.uid !== plan.daemonSet.uid;
  // One of the same name that came after it is none of this plan's business.
  if (isReplaced && step.verb === 'delete') return ok('done');
  if (isReplaced) return err({ kind: 'planStale', moved: ['metadata.uid'] });
  const found = await writeOf(writer, { ref, step, read: read.value }, signal);
  if (!found.ok || found.value === 'done') return found;
  const moved = movedSince(plan, daemonSet);
  return moved.length === 0 ? found : err({ kind: 'planStale', moved });
}

async function writeOf(
  writer: ClusterWriter,
  { ref, step, read }: { readonly ref: StoredRef; readonly step: Step; readonly read: VersionedDaemonSet },
  signal: AbortSignal,
): Promise<Result<'done' | Write, CarryOutFailure>> {
  const { daemonSet, resourceVersion } = read;
  const preconditions = { uid: daemonSet.uid, resourceVersion };
  // Once a write is on its way its caller cannot call it back: only the time of a call ends it.
  const { signal: unending } = new AbortController();
  const patch = (change: DaemonSetPatch) =>
    ok(() => writer.patchDaemonSet(ref, { ...change, ...preconditions }, unending));
  switch (step.verb) {
    case 'delete':
      if (daemonSet.deletionTimestamp !== undefined) return ok('done');
      return ok(() =>
        writer.deleteDaemonSet(ref, { propagationPolicy: step.propagationPolicy, ...preconditions }, unending),
      );
    case 'restart': {
      const { restartedAt } = step;
      if (restartedAtOf(daemonSet) === restartedAt) return ok('done');
      const annotations = { [RESTARTED_AT]: restartedAt };
      return patch({ type: 'merge', patch: { spec: { template: { metadata: { annotations } } } } });
    }
    case 'rollback': {
      const found = await writer.readRevision({ namespace: ref.namespace, name: step.revision.name }, signal);
      if (!found.ok) return found;
      const revision = found.value;
      if (revision?.uid !== step.revision.uid)
        return err({ kind: 'planStale', moved: [`revision ${step.revision.name}`] });
      if (recordsTemplate(revision.data, daemonSet.templateManifest)) return ok('done');
      return patch({ type: 'strategic', patch: revision.data });
    }
  }
}

type StoredRef = { readonly namespace: string; readonly name: string };

/** As kubectl rollout restart writes it (k8s.io/kubectl/pkg/polymorphichelpers/objectrestarter.go). */
const RESTARTED_AT = 'kubectl.kubernetes.io/restartedAt';

function restartedAtOf({ templateManifest }: StoredDaemonSet): unknown {
  const metadata = isObject(templateManifest['metadata']) ? templateManifest['metadata'] : {};
  const annotations = isObject(metadata['annotations']) ? metadata['annotations'] : {};
  return annotations[RESTARTED_AT];
}

function movedSince(plan: Plan, { generation, deletionTimestamp }: StoredDaemonSet): string[] {
  return [
    ...(generation === plan.daemonSet.generation ? [] : ['metadata.generation']),
    ...(deletionTimestamp === undefined ? [] : ['metadata.deletionTimestamp']),
  ];
}
