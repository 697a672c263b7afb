import type { ClusterReader } from '../cluster/cluster-reader.ts';
import type { TakeObject } from '../cluster/objects/json-reader.ts';
import { type ObjectSet, ObjectSorter, SYNC_OBJECTS } from '../cluster/objects/object-sorter.ts';
import type { ReadFailure } from '../cluster/objects/read-failure.ts';
import { readText } from '../cluster/objects/read-text.ts';
import { readValue } from '../cluster/objects/read-value.ts';
import { parseGivenDaemonSet } from '../core/admit/parse-given-daemon-set.ts';
import type { DaemonSet } from '../core/model/daemon-set.ts';
import type { FieldError } from '../core/model/field-error.ts';
import { parseDaemonSet } from '../core/parse/parse-daemon-set.ts';
import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Origins } from '../core/source/plain-value.ts';
import { sourceOf } from '../core/source/source-of.ts';
import type { SourceObject } from '../core/source/source-value.ts';

/** A DaemonSet as it is given: it can be placed, and synced where it is one that a cluster stores. */
export interface GivenDaemonSet extends DaemonSet {
  readonly uid?: string;
  readonly stored: Result<StoredDaemonSet, ReadFailure>;
  /** As it was given; undefined for one that a cluster stores. */
  readonly given: GivenManifest | undefined;
}

export interface GivenManifest {
  readonly source: SourceObject;
  /** The text the source has its places in; undefined for an object. */
  readonly text: string | undefined;
}

/** Reads the objects of a cluster: each or a list of them as it is, or as text. */
export function readSnapshot(manifests: readonly unknown[]): Result<ObjectSet<GivenDaemonSet>, ReadFailure> {
  let place = '';
  let text: string | undefined;
  const origins: Origins = new WeakMap();
  const sorter = new ObjectSorter({
    ...SYNC_OBJECTS,
    daemonSet: (value) => parseGiven(value, place, () => givenManifest(value, origins, text)),
  });
  const take: TakeObject = (value, where, list) => {
    place = where;
    return sorter.take(value, where, list);
  };
  for (const [index, manifest] of manifests.entries()) {
    const where = `objects[${index}]`;
    text = typeof manifest === 'string' ? manifest : undefined;
    const failure =
      typeof manifest === 'string' ? readText(manifest, where, take, origins) : readValue(manifest, where, take);
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

function parseGiven(
  value: unknown,
  where: string,
  manifest: () => GivenManifest,
): Result<GivenDaemonSet, readonly FieldError[]> {
  const placed = parseDaemonSet(value);
  if (!placed.ok) return placed;
  const stored = parseGivenDaemonSet(value);
  const given = manifest();
  if (stored.ok) return ok({ ...placed.value, uid: stored.value.uid, stored, given });
  return ok({ ...placed.value, given, stored: err(notStored(where, stored.error)) });
}

function givenOf(daemonSet: StoredDaemonSet): GivenDaemonSet {
  return { ...daemonSet, stored: ok(daemonSet), given: undefined };
}

function givenManifest(value: unknown, origins: Origins, text: string | undefined): GivenManifest {
  const source = origins.get(value as object) ?? (sourceOf(value) as SourceObject);
  return { source, text: source.at < 0 ? undefined : text };
}

function notStored(where: string, errors: readonly FieldError[]): ReadFailure {
  return { kind: 'wrongShape', where, objectKind: 'DaemonSet', errors };
}
