import type { DaemonSet } from '../../core/model/daemon-set.ts';
import type { FieldError } from '../../core/model/field-error.ts';
import type { Node } from '../../core/model/node.ts';
import { parseDaemonSet } from '../../core/parse/parse-daemon-set.ts';
import { parseNode } from '../../core/parse/parse-node.ts';
import type { Result } from '../../core/result.ts';
import { LIMITS } from '../../limits.ts';
import type { ListKind, TakeObject } from './json-reader.ts';
import type { ReadFailure } from './read-failure.ts';

/** The objects of a body, sorted by kind. */
export interface ObjectSet {
  readonly daemonSets: readonly DaemonSet[];
  readonly nodes: readonly Node[];
  /** How many there were of each kind that is read. */
  readonly counts: Readonly<Record<string, number>>;
  /** How many there were of each kind that is not. */
  readonly ignored: Readonly<Record<string, number>>;
}

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
export class ObjectSorter {
  readonly #daemonSets: DaemonSet[] = [];
  readonly #nodes: Node[] = [];
  readonly #counts = new Map<string, number>();
  readonly #ignored = new Map<string, number>();
  readonly #names = { DaemonSet: new Set<string>(), Node: new Set<string>() };
  #taken = 0;

  readonly take: TakeObject = (value, where, list) => {
    this.#taken++;
    if (this.#taken > LIMITS.objects) return { kind: 'overLimit', limit: 'objects', where };
    const type = typeOf(value, where, list);
    if ('failure' in type) return type.failure;
    const { apiVersion, kind } = type;
    if (READ_KINDS.get(kind) !== apiVersion) return this.#ignore(apiVersion, kind, where);
    addOne(this.#counts, kind);
    if (kind === 'DaemonSet') return this.#add(kind, where, parseDaemonSet(value), this.#daemonSets);
    if (kind === 'Node') return this.#add(kind, where, parseNode(value), this.#nodes);
    return undefined;
  };

  objects(): ObjectSet {
    return {
      daemonSets: this.#daemonSets,
      nodes: this.#nodes,
      counts: sorted(this.#counts),
      ignored: sorted(this.#ignored),
    };
  }

  #ignore(apiVersion: string, kind: string, where: string): ReadFailure | undefined {
    if (kind === 'DaemonSet' && REMOVED_VERSIONS.has(apiVersion)) {
      return { kind: 'removedApi', where, apiVersion, objectKind: kind };
    }
    const group = apiVersion.split('/')[0];
    addOne(this.#ignored, READ_KINDS.has(kind) ? `${kind}.${group}` : kind);
    return undefined;
  }

  #add<T extends { readonly namespace?: string; readonly name: string }>(
    kind: 'DaemonSet' | 'Node',
    where: string,
    parsed: Result<T, readonly FieldError[]>,
    into: T[],
  ): ReadFailure | undefined {
    if (!parsed.ok) return { kind: 'wrongShape', where, objectKind: kind, errors: parsed.error };
    const { namespace, name } = parsed.value;
    const qualified = namespace === undefined ? name : `${namespace}/${name}`;
    const names = this.#names[kind];
    if (names.size === names.add(qualified).size) {
      return { kind: 'duplicateObject', where, objectKind: kind, name: qualified };
    }
    into.push(parsed.value);
    return undefined;
  }
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
