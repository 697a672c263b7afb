import type { ClusterReader } from '../cluster/cluster-reader.ts';
import type { TakeObject } from '../cluster/objects/json-reader.ts';
import { type ObjectSet, ObjectSorter, SYNC_OBJECTS } from '../cluster/objects/object-sorter.ts';
import type { ReadFailure } from '../cluster/objects/read-failure.ts';
import { readText } from '../cluster/objects/read-text.ts';
import { readValue } from '../cluster/objects/read-value.ts';
import type { DaemonSet } from '../core/model/daemon-set.ts';
import type { FieldError } from '../core/model/field-error.ts';
import { parseDaemonSet } from '../core/parse/parse-daemon-set.ts';
import { parseStoredDaemonSet } from '../core/pod-set/parse-stored-daemon-set.ts';
import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';
import { err, ok, type Result } from '../core/result.ts';

/** A DaemonSet as it is given: it can be placed, and synced where it is one that a cluster stores. */
export interface GivenDaemonSet extends DaemonSet {
  readonly uid?: string;
  readonly stored: Result<StoredDaemonSet, ReadFailure>;
}

/** Reads manifests: objects or lists as they are, or as text. */
export function readManifests(manifests: readonly unknown[]): Result<ObjectSet<GivenDaemonSet>, ReadFailure> {
  let place = '';
  const sorter = new ObjectSorter({ ...SYNC_OBJECTS, daemonSet: (value) => parseGiven(value, place) });
  const take: TakeObject = (value, where, list) => {
    place = where;
    return sorter.take(value, where, list);
  };
  for (const [index, manifest] of manifests.entries()) {
    const where = `objects[${index}]`;
    const failure = typeof manifest === 'string' ? readText(manifest, where, take) : readValue(manifest, where, take);
    if (failure !== undefined) return err(failure);
  }
  return ok(sorter.objects());
}

/** The cluster, its DaemonSets as if they had been given: all of them are stored. */
export function givenReader(cluster: ClusterReader<StoredDaemonSet>): ClusterReader<GivenDaemonSet> {
  return {
    async listDaemonSets(signal) {
      const listed = await cluster.listDaemonSets(signal);
      return listed.ok ? ok(listed.value.map(givenOf)) : listed;
    },
    async getDaemonSet(ref, signal) {
      const found = await cluster.getDaemonSet(ref, signal);
      return found.ok ? ok(givenOf(found.value)) : found;
    },
    listNodes: (signal) => cluster.listNodes(signal),
    listPods: (namespace, signal) => cluster.listPods(namespace, signal),
    listControllerRevisions: (namespace, signal) => cluster.listControllerRevisions(namespace, signal),
    readEvidence: (namespace, signal) => cluster.readEvidence(namespace, signal),
  };
}

function parseGiven(value: unknown, where: string): Result<GivenDaemonSet, readonly FieldError[]> {
  const placed = parseDaemonSet(value);
  if (!placed.ok) return placed;
  const stored = parseStoredDaemonSet(value);
  if (stored.ok) return ok({ ...placed.value, uid: stored.value.uid, stored });
  return ok({ ...placed.value, stored: err(notStored(where, stored.error)) });
}

function givenOf(daemonSet: StoredDaemonSet): GivenDaemonSet {
  return { ...daemonSet, stored: ok(daemonSet) };
}

function notStored(where: string, errors: readonly FieldError[]): ReadFailure {
  return { kind: 'wrongShape', where, objectKind: 'DaemonSet', errors };
}
