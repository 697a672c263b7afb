import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { plainValue } from '../../../src/core/source/plain-value.ts';
import { readYamlSource } from '../../../src/core/source/read-yaml-source.ts';
import { randomFrom } from '../random.ts';
import { changeAnything } from './generate-case.ts';
import type { ManifestCase } from './manifest-case.ts';
import { jsonText } from './raw.ts';

/** Public manifests beside the project; none where they are not. */
const FOLDER = new URL('../../../../shared/corpus/', import.meta.url);
const CHANGED = 10;

/** Each public DaemonSet as it is, and changed in ways that depend on the seed. */
export function corpusCases(seed: number): ManifestCase[] {
  if (!existsSync(FOLDER)) return [];
  const files = readdirSync(FOLDER).filter((file) => /\.ya?ml$/.test(file));
  const texts = files.flatMap((file) => daemonSetsIn(readFileSync(new URL(file, FOLDER), 'utf8')));
  return texts.flatMap((text, at) =>
    Array.from({ length: 1 + CHANGED }, (_, change): ManifestCase => {
      const own = seed + at * (1 + CHANGED) + change;
      const shown = change === 0 ? text : changed(text, own);
      return { seed: own, format: 'json', text: shown, strict: true };
    }),
  );
}

function changed(text: string, seed: number): string {
  const manifest = JSON.parse(text) as Record<string, unknown>;
  changeAnything(randomFrom(seed), manifest);
  return jsonText(manifest);
}

/** As JSON, in the namespace that is asked about. */
function daemonSetsIn(text: string): string[] {
  const reading = readYamlSource(text, { depth: 100, values: 100_000 });
  // A few are templates that nobody has rendered.
  if (!reading.ok) return [];
  return reading.documents.flatMap(({ source }) => {
    const value = source === undefined ? undefined : (plainValue(source) as Manifest | null);
    if (value?.kind !== 'DaemonSet' || value.apiVersion !== 'apps/v1') return [];
    const { namespace: _, ...metadata } = value.metadata ?? {};
    return [JSON.stringify({ ...value, metadata })];
  });
}

interface Manifest {
  readonly kind?: unknown;
  readonly apiVersion?: unknown;
  readonly metadata?: Readonly<Record<string, unknown>>;
}
