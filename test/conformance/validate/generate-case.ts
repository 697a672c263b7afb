import { dump } from 'js-yaml';
import { decodeDaemonSet } from '../../../src/core/admit/decode-daemon-set.ts';
import { structNamed } from '../../../src/core/go/type-named.ts';
import { readJsonSource } from '../../../src/core/source/read-json-source.ts';
import type { SourceObject } from '../../../src/core/source/source-value.ts';
import { type FieldPath, fieldPaths } from '../layouts/field-paths.ts';
import { type Random, randomFrom } from '../random.ts';
import { drawBase } from './base.ts';
import type { ManifestCase } from './manifest-case.ts';
import { disturb, setField } from './mutate.ts';
import { jsonText, Raw } from './raw.ts';

export const DAEMON_SET = structNamed('v1.DaemonSet', '1.37');

/**
 * Every field but those of the status, which a write to the DaemonSet itself does not reach, and but kind and apiVersion,
 * without which it is no DaemonSet.
 */
export const PATHS: readonly FieldPath[] = fieldPaths(DAEMON_SET).filter(
  ([head]) => head?.jsonName !== 'status' && head?.name !== 'TypeMeta',
);

type Fields = Record<string | symbol, unknown>;

/** A case that depends on the seed alone. Neighbouring seeds change neighbouring fields, so that each has its turn. */
export function generateCase(seed: number): ManifestCase {
  const random = randomFrom(seed);
  const manifest = drawBase(random) as Fields;
  const isUpdate = random.chance(0.3);
  const drawn = isUpdate ? drawOld(random, structuredClone(manifest) as Fields, seed) : undefined;
  const old = drawn !== undefined && isReadable(drawn) ? drawn : undefined;
  if (old !== undefined && random.chance(0.7)) takeOver(random, manifest, old);
  change(random, manifest, PATHS[seed % PATHS.length] as FieldPath);
  const format = random.chance(0.7) ? 'json' : 'yaml';
  return {
    seed,
    format,
    text: format === 'json' ? jsonText(manifest) : yamlText(random, manifest),
    strict: random.chance(0.85),
    ...(old === undefined ? {} : { old: jsonText(old) }),
  };
}

/** Changes one to three fields of a manifest, wherever they are. */
export function changeAnything(random: Random, manifest: Fields): void {
  change(random, manifest, random.pick(PATHS));
}

function change(random: Random, manifest: Fields, path: FieldPath): void {
  const dice = random.int(20);
  if (dice === 0) {
    disturb(random, manifest);
    return;
  }
  setField(random, manifest, DAEMON_SET, path);
  const more = random.pick([0, 0, 0, 1, 1, 2, 3]);
  for (let count = 0; count < more; count++) setField(random, manifest, DAEMON_SET, nearby(random, path));
  if (random.chance(0.08)) disturb(random, manifest);
}

/** Another field, mostly one with the same parents: many rules are about two fields beside each other. */
function nearby(random: Random, path: FieldPath): FieldPath {
  const kept = random.pick([path.length - 1, path.length - 1, path.length - 2, path.length - 3, 0]);
  const near = PATHS.filter((other) => path.slice(0, Math.max(kept, 0)).every((field, at) => other[at] === field));
  return random.pick(near.length === 0 ? PATHS : near);
}

/** What is stored, in whatever state an older version may have let it be. */
function drawOld(random: Random, manifest: Fields, seed: number): Fields {
  const changes = random.pick([0, 1, 1, 2]);
  for (let count = 0; count < changes; count++) {
    const path = random.chance(0.5) ? (PATHS[seed % PATHS.length] as FieldPath) : random.pick(PATHS);
    setField(random, manifest, DAEMON_SET, path);
  }
  manifest['metadata'] = {
    ...(manifest['metadata'] as object),
    name: 'web',
    namespace: 'default',
    uid: '11111111-2222-3333-4444-555555555555',
    creationTimestamp: '2026-01-01T00:00:00Z',
    generation: 3,
    annotations: { 'deprecated.daemonset.template.generation': String(1 + random.int(9)) },
  };
  return manifest;
}

/** What cannot be decoded is not stored; put into etcd all the same, it would break the watches of everybody. */
function isReadable(manifest: Fields): boolean {
  const reading = readJsonSource(jsonText(manifest), { depth: 100, values: 50_000 });
  return reading.ok && decodeDaemonSet(reading.source as SourceObject).ok;
}

/** The update starts from what is stored. */
function takeOver(random: Random, manifest: Fields, old: Fields): void {
  manifest['spec'] = structuredCloneRaw(old['spec']);
  if (random.chance(0.3)) manifest['metadata'] = structuredCloneRaw(old['metadata']);
}

function structuredCloneRaw(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCloneRaw);
  if (typeof value !== 'object' || value === null || value instanceof Raw) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, structuredCloneRaw(inner)]));
}

/** YAML in one of several hands; what it reads as is for the two readers to find out. */
function yamlText(random: Random, manifest: Fields): string {
  const plain = JSON.parse(jsonText(manifest)) as object;
  const text = dump(plain, {
    indent: random.pick([2, 2, 4]),
    flowLevel: random.pick([-1, -1, -1, 3, 6]),
    lineWidth: random.pick([80, -1]),
    noRefs: true,
  });
  // The writer quotes as YAML 1.2 needs it; without some quotes, words like `yes` are read by Kubernetes' rules.
  return random.chance(0.3)
    ? text.replace(/'([\w.:+-]+)'/g, (quoted, word: string) => (random.chance(0.5) ? word : quoted))
    : text;
}
