import { labelOf } from '../model/labels.ts';
import { err, ok, type Result } from '../result.ts';
import { claim } from './claim.ts';
import type { ControllerRevision } from './controller-revision.ts';
import { HASH_LABEL, hashOfLabels } from './hash-label.ts';
import type { HashOf } from './hash-of.ts';
import { isOwn } from './is-own.ts';
import type { Choice, RevisionAction, SyncError, UpdateRevision } from './pod-set-diff.ts';
import { recordsTemplate } from './revision-data.ts';
import type { StoredDaemonSet } from './stored-daemon-set.ts';

/** A revision of the DaemonSet's own, with the hash label it has or is given. */
export interface HistoryEntry {
  readonly name: string;
  readonly revision: number;
  readonly hash: string;
}

export interface History {
  readonly current: UpdateRevision;
  readonly old: readonly HistoryEntry[];
  readonly actions: readonly RevisionAction[];
  readonly choices: readonly Choice[];
  /** Equal revisions were found: all Pods get the hash label of the one that is kept. */
  readonly relabelsPods: boolean;
}

/** Which revisions are claimed and labelled, and what became of the history; that may fail after both are written. */
export interface ClaimedHistory {
  readonly adopted: readonly string[];
  readonly released: readonly string[];
  /** Own ones without a hash label get their name for one. */
  readonly labelled: readonly RevisionAction[];
  readonly history: Result<History, SyncError>;
}

/** Finds the revision of the current template, or creates it (daemon/update.go:298). */
export function constructHistory(
  daemonSet: StoredDaemonSet,
  revisions: readonly ControllerRevision[],
  hashOf: HashOf,
): ClaimedHistory {
  const near = revisions
    .filter(({ namespace }) => namespace === daemonSet.namespace)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const claims = near.map((revision) => ({ revision, claim: claim(revision, daemonSet) }));
  const named = (wanted: string) => claims.filter((each) => each.claim === wanted).map(({ revision }) => revision.name);
  const claimed = { adopted: named('adopted'), released: named('released') };
  const own = claims.filter(isOwn).map(({ revision }) => revision);
  const bare = own.find(({ labels }) => Object.keys(labels).length === 0);
  if (bare !== undefined)
    return { ...claimed, labelled: [], history: err({ code: 'controllerCrash', revision: bare.name }) };
  const labelled = own
    .filter(({ labels }) => labelOf(labels, HASH_LABEL) === undefined)
    .map(({ name, revision }): RevisionAction => ({ action: 'update', name, revision, hash: name }));
  return { ...claimed, labelled, history: historyOf(daemonSet, { own, near, hashOf }) };
}

interface Revisions {
  readonly own: readonly ControllerRevision[];
  /** All of the namespace: a name is taken whoever has it. */
  readonly near: readonly ControllerRevision[];
  readonly hashOf: HashOf;
}

function historyOf(daemonSet: StoredDaemonSet, { own, near, hashOf }: Revisions): Result<History, SyncError> {
  const same: HistoryEntry[] = [];
  const old: HistoryEntry[] = [];
  for (const { name, revision, labels, data } of own) {
    const hash = labelOf(labels, HASH_LABEL) ?? name;
    (recordsTemplate(data, daemonSet.templateManifest) ? same : old).push({ name, revision, hash });
  }
  const next = Math.max(0, ...old.map(({ revision }) => revision)) + 1;
  if (same.length > 0) return ok(keepOne(same, old, next));
  const current = takeSnapshot(daemonSet, { near, hashOf, revision: next });
  if (!current.ok) return current;
  const { name, revision, exists } = current.value;
  const actions: RevisionAction[] = exists ? [] : [{ action: 'create', name, revision }];
  return ok({ current: current.value, old, actions, choices: [], relabelsPods: false });
}

/** Of equal revisions the newest stays. Its number is raised above all others': that is a rollback. */
function keepOne(same: readonly HistoryEntry[], old: readonly HistoryEntry[], next: number): History {
  const newest = Math.max(...same.map(({ revision }) => revision));
  const equals = same.filter(({ revision }) => revision === newest);
  const kept = equals[0] as HistoryEntry;
  const actions = same
    .filter(({ name }) => name !== kept.name)
    .map(({ name, revision }): RevisionAction => ({ action: 'delete', name, revision }));
  if (kept.revision < next) actions.push({ action: 'update', name: kept.name, revision: next, hash: kept.hash });
  const choices: Choice[] =
    equals.length === 1
      ? []
      : [{ action: 'keepRevision', pick: 1, from: equals.map(({ name }) => name), reason: 'equalRevisions' }];
  const current = { ...kept, revision: Math.max(kept.revision, next), exists: true };
  return { current, old, actions, choices, relabelsPods: same.length > 1 };
}

interface Snapshot {
  readonly near: readonly ControllerRevision[];
  readonly hashOf: HashOf;
  readonly revision: number;
}

/** The revision to create; one that already has the name is taken where it records the same (daemon/update.go:527). */
function takeSnapshot(
  { name, status, templateManifest }: StoredDaemonSet,
  { near, hashOf, revision }: Snapshot,
): Result<UpdateRevision, SyncError> {
  const hash = hashOf(templateManifest, status.collisionCount);
  const wanted = `${name}-${hash}`;
  const taken = near.find((other) => other.name === wanted);
  if (taken === undefined) return ok({ name: wanted, hash, revision, exists: false });
  // Its own label counts, not the hash in its name; whoever owns it.
  if (recordsTemplate(taken.data, templateManifest)) {
    return ok({ name: wanted, hash: hashOfLabels(taken.labels), revision: taken.revision, exists: true });
  }
  return err({ code: 'hashCollision', revision: wanted, collisionCount: (status.collisionCount ?? 0) + 1 });
}
