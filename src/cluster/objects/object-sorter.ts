import { parseGivenDaemonSet } from '../../core/admit/parse-given-daemon-set.ts';
import type { DaemonSet } from '../../core/model/daemon-set.ts';
import type { FieldError } from '../../core/model/field-error.ts';
import type { Node } from '../../core/model/node.ts';
import { parseDaemonSet } from '../../core/parse/parse-daemon-set.ts';
import { parseNode } from '../../core/parse/parse-node.ts';
import type { JsonObject } from '../../core/parse/read.ts';
import type { ControllerRevision } from '../../core/pod-set/controller-revision.ts';
import { parseControllerRevision } from '../../core/pod-set/parse-controller-revision.ts';
import { parsePod } from '../../core/pod-set/parse-pod.ts';
import type { Pod } from '../../core/pod-set/pod.ts';
import type { StoredDaemonSet } from '../../core/pod-set/stored-daemon-set.ts';
import type { Result } from '../../core/result.ts';
import { type GivenModel, parseRolloutModel } from '../../core/rollout/parse-rollout-model.ts';
import { LIMITS } from '../../limits.ts';
import type { RolloutEvidence } from '../cluster-reader.ts';
import { EvidenceBox } from './evidence-box.ts';
import type { ListKind, TakeObject } from './json-reader.ts';
import { DRIFT_FIELDS, type KeptFields, PLACEMENT_FIELDS, SYNC_FIELDS } from './kept-fields.ts';
import type { ReadFailure } from './read-failure.ts';

/** The objects of a body, sorted by kind. */
export interface ObjectSet<D extends DaemonSet = DaemonSet> {
  readonly daemonSets: readonly D[];
  readonly nodes: readonly Node[];
  /** Empty unless they are wanted. */
  readonly pods: readonly Pod[];
  readonly revisions: readonly ControllerRevision[];
  /** Pods as they were sent, by namespace and name (`namespace/name`); none unless they are wanted. */
  readonly podManifests: ReadonlyMap<string, JsonObject>;
  /** How a rollout is to be simulated; `undefined` unless it is wanted and given. */
  readonly model: GivenModel | undefined;
  /** Of a namespace; nothing unless the Pods are wanted. */
  readonly evidenceOf: (namespace: string) => RolloutEvidence;
  /** How many there were of each kind that is read. */
  readonly counts: Readonly<Record<string, number>>;
  /** How many there were of each kind that is not. */
  readonly ignored: Readonly<Record<string, number>>;
}

type Parse<T> = (value: unknown) => Result<T, readonly FieldError[]>;

/** What an operation wants of a body. Kinds that are not wanted are counted, and may be of any shape. */
export interface WantedObjects<D extends DaemonSet> {
  readonly kept: KeptFields;
  readonly daemonSet: Parse<D>;
  readonly pod?: Parse<Pod>;
  readonly revision?: Parse<ControllerRevision>;
  readonly model?: Parse<GivenModel>;
  /** Whether Pods are wanted as they were sent, too. */
  readonly podManifests?: boolean;
}

export const PLACEMENT_OBJECTS: WantedObjects<DaemonSet> = { kept: PLACEMENT_FIELDS, daemonSet: parseDaemonSet };

export const SYNC_OBJECTS: WantedObjects<StoredDaemonSet> = {
  kept: SYNC_FIELDS,
  daemonSet: parseGivenDaemonSet,
  pod: parsePod,
  revision: parseControllerRevision,
};

export const DRIFT_OBJECTS: WantedObjects<StoredDaemonSet> = {
  ...SYNC_OBJECTS,
  kept: DRIFT_FIELDS,
  podManifests: true,
};

/** The kind of this service's own that says how the cluster behaves while a rollout goes on. */
export const ROLLOUT_MODEL = { apiVersion: 'everynode/v1', kind: 'RolloutModel' } as const;

export const SIMULATION_OBJECTS: WantedObjects<StoredDaemonSet> = { ...SYNC_OBJECTS, model: parseRolloutModel };

/** The kinds that are read, by group and version: a kind of that name in another group is another kind. */
const READ_KINDS: ReadonlyMap<string, string> = new Map([
  ['DaemonSet', 'apps/v1'],
  ['ControllerRevision', 'apps/v1'],
  ['Node', 'v1'],
  ['Pod', 'v1'],
  ['Namespace', 'v1'],
]);
/** Where a DaemonSet lived before apps/v1; Kubernetes 1.16 stopped serving these. */
const REMOVED_VERSIONS = new Set(['extensions/v1beta1', 'apps/v1beta2']);

/** Takes objects one by one and sorts them; the first that cannot be read ends it. */
export class ObjectSorter<D extends DaemonSet> {
  readonly #wanted: WantedObjects<D>;
  readonly #daemonSets: D[] = [];
  readonly #nodes: Node[] = [];
  readonly #pods: Pod[] = [];
  readonly #revisions: ControllerRevision[] = [];
  readonly #counts = new Map<string, number>();
  readonly #ignored = new Map<string, number>();
  readonly #evidence = new EvidenceBox();
  readonly #daemonSetNames = new Set<string>();
  readonly #nodeNames = new Set<string>();
  readonly #podManifests = new Map<string, JsonObject>();
  #model: GivenModel | undefined;
  #taken = 0;

  constructor(wanted: WantedObjects<D>) {
    this.#wanted = wanted;
  }

  readonly take: TakeObject = (value, where, list) => {
    this.#taken++;
    if (this.#taken > LIMITS.objects) return { kind: 'overLimit', limit: 'objects', where };
    const type = typeOf(value, where, list);
    if ('failure' in type) return type.failure;
    const { apiVersion, kind } = type;
    if (kind === ROLLOUT_MODEL.kind && apiVersion === ROLLOUT_MODEL.apiVersion && this.#wanted.model !== undefined) {
      addOne(this.#counts, kind);
      return this.#takeModel(this.#wanted.model(value), where);
    }
    const isSync = this.#wanted.pod !== undefined;
    const isQuota = isSync && kind === 'ResourceQuota' && apiVersion === 'v1';
    if (READ_KINDS.get(kind) !== apiVersion && !isQuota) return this.#ignore(apiVersion, kind, where);
    addOne(this.#counts, kind);
    if (isSync) this.#evidence.add(value, kind);
    return this.#sort(value, kind, where);
  };

  objects(): ObjectSet<D> {
    return {
      daemonSets: this.#daemonSets,
      nodes: this.#nodes,
      pods: this.#pods,
      revisions: this.#revisions,
      podManifests: this.#podManifests,
      model: this.#model,
      evidenceOf: (namespace) => this.#evidence.of(namespace),
      counts: sorted(this.#counts),
      ignored: sorted(this.#ignored),
    };
  }

  #sort(value: unknown, objectKind: string, where: string): ReadFailure | undefined {
    const { daemonSet, pod, revision } = this.#wanted;
    switch (objectKind) {
      case 'DaemonSet':
        return add(daemonSet(value), this.#daemonSets, { objectKind, where, names: this.#daemonSetNames });
      case 'Node':
        return add(parseNode(value), this.#nodes, { objectKind, where, names: this.#nodeNames });
      // Two Pods of one name are odd, but the sync says what it makes of them.
      case 'Pod':
        return pod && (add(pod(value), this.#pods, { objectKind, where }) ?? this.#keepManifest(value, where));
      case 'ControllerRevision':
        return revision && add(revision(value), this.#revisions, { objectKind, where });
      default:
        return undefined;
    }
  }

  #keepManifest(value: unknown, where: string): ReadFailure | undefined {
    if (this.#wanted.podManifests !== true) return undefined;
    if (this.#podManifests.size === LIMITS.driftPods) return { kind: 'overLimit', limit: 'driftPods', where };
    const { namespace, name } = this.#pods.at(-1) as Pod;
    this.#podManifests.set(`${namespace}/${name}`, value as JsonObject);
    return undefined;
  }

  #takeModel(parsed: Result<GivenModel, readonly FieldError[]>, where: string): ReadFailure | undefined {
    const objectKind = ROLLOUT_MODEL.kind;
    if (!parsed.ok) return { kind: 'wrongShape', where, objectKind, errors: parsed.error };
    if (this.#model !== undefined)
      return { kind: 'duplicateObject', where, objectKind, field: 'kind', value: objectKind };
    this.#model = parsed.value;
    return undefined;
  }

  #ignore(apiVersion: string, kind: string, where: string): ReadFailure | undefined {
    if (kind === 'DaemonSet' && REMOVED_VERSIONS.has(apiVersion)) {
      return { kind: 'removedApi', where, apiVersion, objectKind: kind };
    }
    const group = apiVersion.split('/')[0];
    addOne(this.#ignored, READ_KINDS.has(kind) ? `${kind}.${group}` : kind);
    return undefined;
  }
}

interface Origin {
  readonly objectKind: string;
  readonly where: string;
  /** Where each name, and UID, may stand only once: those so far. */
  readonly names?: Set<string>;
}

function add<T extends { readonly namespace?: string; readonly name: string; readonly uid?: string }>(
  parsed: Result<T, readonly FieldError[]>,
  into: T[],
  { objectKind, where, names }: Origin,
): ReadFailure | undefined {
  if (!parsed.ok) return { kind: 'wrongShape', where, objectKind, errors: parsed.error };
  const { namespace, name, uid } = parsed.value;
  const qualified = namespace === undefined ? name : `${namespace}/${name}`;
  if (names !== undefined && !isNew(names, qualified)) {
    return { kind: 'duplicateObject', where, objectKind, field: 'metadata.name', value: qualified };
  }
  // No name holds a space, so names and UIDs share the set.
  if (names !== undefined && uid !== undefined && !isNew(names, `uid ${uid}`)) {
    return { kind: 'duplicateObject', where, objectKind, field: 'metadata.uid', value: uid };
  }
  into.push(parsed.value);
  return undefined;
}

function isNew(names: Set<string>, name: string): boolean {
  return names.size < names.add(name).size;
}

function typeOf(value: unknown, where: string, list: ListKind | undefined): ListKind | { failure: ReadFailure } {
  const { apiVersion, kind } = value as Readonly<Record<string, unknown>>;
  if (kind === undefined && apiVersion === undefined && list !== undefined && list.kind !== 'List') {
    return { apiVersion: list.apiVersion, kind: list.kind.slice(0, -'List'.length) };
  }
  if (typeof kind !== 'string' || kind === '') return { failure: { kind: 'noKind', where, field: 'kind' } };
  if (typeof apiVersion !== 'string' || apiVersion === '') {
    return { failure: { kind: 'noKind', where, field: 'apiVersion' } };
  }
  return { apiVersion, kind };
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sorted(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
