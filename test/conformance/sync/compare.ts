import { isDeepStrictEqual } from 'node:util';
import { createPod } from '../../../src/core/pod-set/create-pod.ts';
import { createRevision } from '../../../src/core/pod-set/create-revision.ts';
import type { Choice, PodSetDiff, SyncError, SyncEvent } from '../../../src/core/pod-set/pod-set-diff.ts';
import { type DiffedCase, diffCase } from './diff-case.ts';
import type { Manifest, Outcome, SyncAnswer, SyncCase } from './sync-case.ts';

const COUNTERS = [
  'desiredNumberScheduled',
  'currentNumberScheduled',
  'numberMisscheduled',
  'numberReady',
  'updatedNumberScheduled',
  'numberAvailable',
  'numberUnavailable',
  'observedGeneration',
] as const;

export interface Comparison {
  readonly differences: readonly string[];
  /** Of what the engine says is left to chance, what no outcome took: more runs may tell. */
  readonly unseen: readonly string[];
  readonly diff?: PodSetDiff;
}

/** Every outcome of the controller must be one the engine allows, and what it allows must be seen sooner or later. */
export function compareAnswer(answer: SyncAnswer): Comparison {
  if ('error' in answer) return { differences: [`the oracle cannot answer: ${answer.error}`], unseen: [] };
  const diffed = diffCase(answer.case, answer.hash);
  const { diff } = diffed;
  const outcomes = answer.outcomes.filter((outcome) => !isOtherPick(diff, outcome));
  const differences = outcomes.flatMap((outcome) => compareOutcome(outcome, diffed, answer.case));
  const unkept = outcomes.length === 0 ? [`keep ${diff.updateRevision?.name}`] : [];
  return { differences: [...new Set(differences)], unseen: [...unkept, ...unseenOf(diff, outcomes)], diff };
}

/** Another of equal revisions was kept: all that follows from it may differ. */
function isOtherPick({ choices, updateRevision }: PodSetDiff, { revisions }: Outcome): boolean {
  if (!choices.some(({ action }) => action === 'keepRevision')) return false;
  return listOf(revisions).includes(`delete ${updateRevision?.name}`);
}

function compareOutcome(outcome: Outcome, { daemonSet, diff }: DiffedCase, syncCase: SyncCase): string[] {
  if (diff.result.kind === 'gaveUp' && diff.result.error.code === 'controllerCrash') {
    return outcome.panic === 'assignment to entry in nil map' ? [] : [`no crash but ${JSON.stringify(outcome)}`];
  }
  const differences: string[] = [];
  const equal = (what: string, wanted: unknown, found: unknown) => {
    if (isDeepStrictEqual(plain(wanted), plain(found))) return;
    differences.push(`${what}: the controller ${JSON.stringify(found)}, the engine ${JSON.stringify(wanted)}`);
  };
  const creates = listOf(outcome.creates);
  const deletes = listOf(outcome.deletes);
  if (!isErrorOf(diff, outcome.error)) equal('error', diff.result, outcome.error ?? outcome.panic);
  equal('panic', undefined, outcome.panic);
  const chosen = (action: Choice['action']) => diff.choices.filter((choice) => choice.action === action);
  const created = diff.create.map(({ node }) => node);
  equal('creates', ...byPicks(created, creates, chosen('create')));
  const deleted = diff.delete.map(({ pod }) => pod);
  equal('deletes', ...byPicks(deleted, deletes, chosen('delete')));
  equal('patches', patchesOf(diff, daemonSet, syncCase), listOf(outcome.patches));
  equal(
    'revisions',
    ...byPicks(revisionLines(diff), listOf(outcome.revisions), deletionLines(chosen('deleteRevision'))),
  );
  const { updateRevision } = diff;
  if (updateRevision?.exists === false) {
    equal('created revision', withoutKind(createRevision(daemonSet, updateRevision)), withoutKind(outcome.created));
  }
  if (creates.length > 0 && updateRevision !== undefined) {
    const pod = withoutKind(createPod(daemonSet, updateRevision.hash, creates[0] as string));
    // The namespace goes with the request, not with the Pod.
    equal('created Pod', pod, inNamespace(withoutKind(outcome.pod), daemonSet.namespace));
  }
  const adopted = (list: readonly string[]) => list.filter((pod) => diff.adopt.includes(pod)).sort();
  // Another pick among Pods just adopted leaves other Pods to count.
  if (isDeepStrictEqual(adopted(deletes), adopted(deleted)))
    equal(
      'status',
      diff.status?.written ? statusOf(diff.status) : undefined,
      outcome.status && statusOf(outcome.status),
    );
  equal('events', ...eventsOf(diff, { creates, deletes, events: listOf(outcome.events) }));
  return differences;
}

/** Both lists with what is chosen from each set replaced by how many. */
function byPicks(wanted: readonly string[], found: readonly string[], choices: readonly Choice[]): [unknown, unknown] {
  return [countPicks(wanted, choices), countPicks(found, choices)].map((each, side) =>
    side === 0 ? { ...each, picks: choices.map(({ pick }) => pick) } : each,
  ) as [unknown, unknown];
}

function countPicks(list: readonly string[], choices: readonly Choice[]) {
  const picks = choices.map(({ from }) => list.filter((item) => from.includes(item)).length);
  const fixed = list.filter((item) => !choices.some(({ from }) => from.includes(item))).sort();
  return { fixed, picks };
}

function deletionLines(choices: readonly Choice[]): Choice[] {
  return choices.map((choice) => ({ ...choice, from: choice.from.map((name) => `delete ${name}`) }));
}

function revisionLines({ revisions }: PodSetDiff): string[] {
  return revisions.map((each) => {
    if (each.action === 'delete') return `delete ${each.name}`;
    const hash = each.action === 'update' ? ` ${each.hash}` : '';
    return `${each.action} ${each.name} ${each.revision}${hash}`;
  });
}

function patchesOf(diff: PodSetDiff, { name, uid }: DiffedCase['daemonSet'], syncCase: SyncCase): string[] {
  const adopt = (object: string) =>
    `{"metadata":{"ownerReferences":[{"apiVersion":"apps/v1","kind":"DaemonSet","name":"${name}","uid":"${uid}","controller":true,"blockOwnerDeletion":true}],"uid":"${object}"}}`;
  const release = (object: string) =>
    `{"metadata":{"uid":"${object}","ownerReferences":[{"$patch":"delete","uid":"${uid}"}]}}`;
  const relabel = `{"metadata":{"labels":{"controller-revision-hash":"${diff.updateRevision?.hash}"}}}`;
  return [
    ...diff.adopt.map((pod) => `pods/${pod} ${adopt(uidOf(syncCase.pods, pod))}`),
    ...diff.release.map((pod) => `pods/${pod} ${release(uidOf(syncCase.pods, pod))}`),
    ...diff.relabel.map((pod) => `pods/${pod} ${relabel}`),
    ...diff.revisionsAdopted.map(
      (revision) => `controllerrevisions/${revision} ${adopt(uidOf(syncCase.revisions, revision))}`,
    ),
    ...diff.revisionsReleased.map(
      (revision) => `controllerrevisions/${revision} ${release(uidOf(syncCase.revisions, revision))}`,
    ),
  ].sort();
}

function uidOf(objects: readonly Manifest[], name: string): string {
  const metadata = objects
    .map((object) => object['metadata'] as Manifest)
    .find((each) => each['name'] === name && each['namespace'] === 'default');
  return String(metadata?.['uid']);
}

function statusOf(status: object): Manifest {
  const fields = status as Manifest;
  return {
    ...Object.fromEntries(COUNTERS.map((name) => [name, fields[name] ?? 0])),
    collisionCount: fields['collisionCount'],
  };
}

interface Emitted {
  readonly creates: readonly string[];
  readonly deletes: readonly string[];
  readonly events: readonly string[];
}

/** Which failed Pod of a Node is named is chance, and names of created Pods are made up. */
function eventsOf({ events }: PodSetDiff, { creates, deletes, events: found }: Emitted): [unknown, unknown] {
  const text = (event: SyncEvent): string[] => {
    switch (event.reason) {
      case 'SelectingAll':
        return ['Warning SelectingAll This daemon set is selecting all pods. A non-empty selector is required.'];
      case 'FailedDaemonPod':
        return [`Warning FailedDaemonPod Found failed daemon pod default/… on node ${event.node}, will try to kill it`];
      case 'SucceededDaemonPod':
        return [
          `Normal SucceededDaemonPod Found succeeded daemon pod default/${event.pod} on node ${event.node}, will try to delete it`,
        ];
      case 'SuccessfulCreate':
      case 'SuccessfulDelete':
        return [];
    }
  };
  const count = (reason: SyncEvent['reason']) => events.filter((event) => event.reason === reason).length;
  const wanted = [
    ...events.flatMap(text),
    ...creates.slice(0, count('SuccessfulCreate')).map(() => 'Normal SuccessfulCreate'),
    ...deletes.slice(0, count('SuccessfulDelete')).map((pod) => `Normal SuccessfulDelete Deleted pod: ${pod}`),
  ];
  const anyPod = found.map((event) => event.replace(/(FailedDaemonPod Found failed daemon pod default\/)\S+/, '$1…'));
  return [wanted.sort(), anyPod.sort()];
}

function isErrorOf({ result }: PodSetDiff, error: string | undefined): boolean {
  return result.kind === 'gaveUp' ? error !== undefined && errorPattern(result.error).test(error) : error === undefined;
}

function errorPattern(error: SyncError): RegExp {
  switch (error.code) {
    case 'invalidSelector':
      return /^failed to construct revisions of DaemonSet: (?!.*already exists)/;
    case 'hashCollision':
      return /^failed to construct revisions of DaemonSet: .* already exists$/;
    case 'controllerCrash':
      return /^$/;
    case 'invalidAmount':
      return error.field === 'maxSurge' ? /invalid value for MaxSurge/ : /invalid value for MaxUnavailable/;
    case 'nodeNotFound':
      return new RegExp(`^couldn't get node for nodeName "(${error.nodes.join('|')})"`);
  }
}

function unseenOf({ choices }: PodSetDiff, outcomes: readonly Outcome[]): string[] {
  const seen = {
    create: new Set(outcomes.flatMap(({ creates }) => listOf(creates))),
    delete: new Set(outcomes.flatMap(({ deletes }) => listOf(deletes))),
    deleteRevision: new Set(
      outcomes.flatMap(({ revisions }) => listOf(revisions)).map((line) => line.replace('delete ', '')),
    ),
  };
  return choices.flatMap(({ action, from, pick }) => {
    if (action === 'keepRevision') return [];
    if (pick === 0 || pick === from.length) return [`${action} is no choice`];
    return from.filter((name) => !seen[action].has(name)).map((name) => `${action} ${name}`);
  });
}

function listOf(list: readonly string[] | null): readonly string[] {
  return list ?? [];
}

/** The oracle's objects come without the kind; what Go leaves out or writes empty says the same. */
function withoutKind(object: unknown): Manifest {
  const { apiVersion: _, kind: __, status: ___, ...rest } = (object ?? {}) as Manifest;
  return rest;
}

function inNamespace(object: Manifest, namespace: string): Manifest {
  return { ...object, metadata: { ...(object['metadata'] as Manifest), namespace } };
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : dropNulls(JSON.parse(JSON.stringify(value)));
}

function dropNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, dropNulls(item)]),
  );
}
