import { createPod } from '../core/pod-set/create-pod.ts';
import type { SyncError, SyncResult } from '../core/pod-set/pod-set-diff.ts';
import type { Blocker } from '../core/rollout/blocker.ts';
import { explainBlocker, explainRollout } from '../core/rollout/explain-rollout.ts';
import type { RolloutVerdict } from '../core/rollout/rollout-verdict.ts';
import { fieldErrorsText } from '../core/text/field-error-text.ts';
import type { DaemonSetDiff, DiffAnswer } from '../operations/get-diff.ts';
import { engineJson } from './engine-json.ts';
import type { Inputs } from './placement-json.ts';
import { redactPod } from './redact-pod.ts';

const encoder = new TextEncoder();

/** The answer as JSON, in pieces of one DaemonSet each. */
export function* diffJson({ view, diffs }: DiffAnswer, inputs: Inputs): Generator<Uint8Array> {
  const engine = engineJson(view.rules.kubernetesVersion);
  yield encoder.encode(`{"engine":${JSON.stringify(engine)},"inputs":${JSON.stringify(inputs)},"diffs":[`);
  for (const [index, each] of diffs.entries()) {
    yield encoder.encode(`${index === 0 ? '' : ','}${JSON.stringify(daemonSetDiffJson(each))}`);
  }
  yield encoder.encode(']}');
}

function daemonSetDiffJson({ daemonSet, diff, rollout, drifts }: DaemonSetDiff): object {
  const { result, updateRevision, create, status, resyncAfterSeconds, ...rest } = diff;
  const hash = updateRevision?.hash ?? '';
  const { written, ...counters } = status ?? {};
  return {
    ...rest,
    result: resultJson(result),
    updateRevision: updateRevision ?? null,
    create: create.map(({ node, reason }) => ({ node, reason, pod: redactPod(createPod(daemonSet, hash, node)) })),
    status: status === undefined ? null : counters,
    statusWritten: written ?? false,
    resyncAfterSeconds: resyncAfterSeconds ?? null,
    rollingUpdate: diff.rollingUpdate ?? null,
    rollout: rolloutJson(rollout),
    ...(drifts === undefined ? {} : { drifts }),
  };
}

function resultJson(result: SyncResult): object {
  return result.kind === 'gaveUp' ? { kind: result.kind, error: syncErrorJson(result.error) } : result;
}

function syncErrorJson(error: SyncError): object {
  return error.code === 'invalidSelector' ? { code: error.code, errors: fieldErrorsText(error.errors) } : error;
}

export function rolloutJson(rollout: RolloutVerdict): object {
  const { verdict, blockers, counts, budget } = rollout;
  return {
    verdict,
    message: explainRollout(rollout),
    blockers: blockers.map(blockerJson),
    counts,
    budget: budget ?? null,
  };
}

function blockerJson(blocker: Blocker): object {
  const message = explainBlocker(blocker);
  if (blocker.code === 'podNotAvailable' && blocker.availableAt !== undefined) {
    return { ...blocker, availableAt: new Date(blocker.availableAt).toISOString(), message };
  }
  if (blocker.code === 'invalidSelector') return { ...blocker, errors: fieldErrorsText(blocker.errors), message };
  return { ...blocker, message };
}
