import { isObject, type JsonObject } from '../parse/read.ts';

/** A field that a Pod has otherwise than it was created with. */
export interface DriftedField {
  readonly path: string;
  readonly wanted: unknown;
  /** `undefined`: the Pod lacks it. */
  readonly found: unknown;
}

/** What became of a Pod since the controller sent it. */
export interface PodDrift {
  /** What the template says and the Pod has not. */
  readonly changed: readonly DriftedField[];
  /**
   * Paths of what the Pod has and the template is silent about: admission, the scheduler or the kubelet put it there.
   */
  readonly added: readonly string[];
}

/** What tells the items of a list apart; items of other lists have no identity, and such a list is compared whole. */
const IDENTITY: Readonly<Record<string, readonly string[]>> = {
  containers: ['name'],
  initContainers: ['name'],
  volumes: ['name'],
  env: ['name'],
  imagePullSecrets: ['name'],
  volumeMounts: ['mountPath'],
  volumeDevices: ['devicePath'],
  ports: ['containerPort', 'protocol'],
  hostAliases: ['ip'],
  tolerations: ['key', 'operator', 'value', 'effect'],
  topologySpreadConstraints: ['topologyKey', 'whenUnsatisfiable'],
};

/**
 * Compares a Pod with what `createPod` says of the template it is of, for the Node it is on; only labels, annotations
 * and spec count.
 */
export function podDrift(created: JsonObject, pod: JsonObject): PodDrift {
  const drift = { changed: [] as DriftedField[], added: [] as string[] };
  const wanted = objectOf(created['metadata']);
  const found = objectOf(pod['metadata']);
  for (const name of ['labels', 'annotations']) {
    compareObjects({ path: `metadata.${name}`, wanted: objectOf(wanted[name]), found: objectOf(found[name]) }, drift);
  }
  compareObjects({ path: 'spec', wanted: objectOf(created['spec']), found: objectOf(pod['spec']) }, drift);
  return drift;
}

interface Drift {
  readonly changed: DriftedField[];
  readonly added: string[];
}

interface Pair<T> {
  readonly path: string;
  readonly wanted: T;
  readonly found: T;
}

function compareObjects({ path, wanted, found }: Pair<JsonObject>, drift: Drift): void {
  for (const [key, value] of Object.entries(wanted)) {
    comparePair({ path: `${path}.${key}`, wanted: value, found: found[key] }, { key, drift });
  }
  for (const [key, value] of Object.entries(found)) {
    if (!Object.hasOwn(wanted, key) && !isEmpty(value)) drift.added.push(`${path}.${key}`);
  }
}

function comparePair(
  { path, wanted, found }: Pair<unknown>,
  { key, drift }: { readonly key: string; readonly drift: Drift },
): void {
  const identity = IDENTITY[key];
  if (identity !== undefined && Array.isArray(wanted) && Array.isArray(found)) {
    compareLists({ path, wanted, found }, { identity, drift });
  } else if (isObject(wanted) && isObject(found)) {
    compareObjects({ path, wanted, found }, drift);
  } else if (isEmpty(wanted) && isObject(found)) {
    compareObjects({ path, wanted: {}, found }, drift);
  } else if (!(isEmpty(wanted) && isEmpty(found)) && text(wanted) !== text(found)) {
    drift.changed.push({ path, wanted, found });
  }
}

function compareLists(
  { path, wanted, found }: Pair<readonly unknown[]>,
  { identity, drift }: { readonly identity: readonly string[]; readonly drift: Drift },
): void {
  const idOf = (item: unknown) => identity.map((name) => objectOf(item)[name] ?? '').join('/');
  const rest = new Map(found.map((item) => [idOf(item), item]));
  for (const item of wanted) {
    const id = idOf(item);
    comparePair({ path: `${path}[${id}]`, wanted: item, found: rest.get(id) }, { key: '', drift });
    rest.delete(id);
  }
  for (const id of rest.keys()) drift.added.push(`${path}[${id}]`);
}

function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** Go leaves out what is empty, or writes it, without a difference. */
function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    value === 0 ||
    value === false ||
    text(value) === '{}' ||
    text(value) === '[]'
  );
}

/** Equal for objects that differ in the order of their keys alone. */
function text(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, item: unknown) =>
    isObject(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
  );
}
