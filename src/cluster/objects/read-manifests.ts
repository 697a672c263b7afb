import type { Fault } from '../../core/admit/admission.ts';
import type { Manifest, Manifests } from '../../core/admit/manifest.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { readJsonSource } from '../../core/source/read-json-source.ts';
import { readYamlSource } from '../../core/source/read-yaml-source.ts';
import { sourceOf } from '../../core/source/source-of.ts';
import type { SourceObject, SourceValue } from '../../core/source/source-value.ts';
import { LIMITS } from '../../limits.ts';
import type { BodyFormat } from './read-body.ts';
import type { ReadFailure } from './read-failure.ts';
import { tooMuch } from './read-value.ts';
import { SOURCE_BOUNDS, sourceFailure } from './source-failure.ts';

interface Part {
  readonly source: SourceValue;
  readonly yamlFaults: readonly Fault[];
  readonly base: number;
  /** How an error names it; empty for the body itself. */
  readonly where: string;
}

/** Reads manifests from a text: one, a stream or lines of them, lists unfolded; or the envelope of an update. */
export function readManifests(text: string, format: BodyFormat): Result<Manifests, ReadFailure> {
  const parts = readParts(text, format);
  return parts.ok ? sortParts(text, parts.value) : parts;
}

/** The same of a value that came without its text. */
export function manifestsOf(value: unknown): Result<Manifests, ReadFailure> {
  const failure = tooMuch(value, '');
  if (failure !== undefined) return err(failure);
  return sortParts('', [{ source: sourceOf(value), yamlFaults: [], base: 0, where: '' }]);
}

function sortParts(text: string, parts: readonly Part[]): Result<Manifests, ReadFailure> {
  const [first, ...others] = parts;
  if (first === undefined) return err({ kind: 'emptyBody' });
  const envelope = others.length === 0 ? readEnvelope(first) : undefined;
  if (envelope !== undefined) return fromEnvelope(text, envelope);
  const manifests: Manifest[] = [];
  for (const part of parts) {
    const failure = takeManifests(part, undefined, manifests);
    if (failure !== undefined) return err(failure);
  }
  return ok({ text, manifests, old: undefined, namespace: undefined });
}

function readParts(text: string, format: BodyFormat): Result<readonly Part[], ReadFailure> {
  switch (format) {
    case 'yaml':
      return readYamlParts(text);
    case 'ndjson':
      return readLines(text);
    case 'json': {
      if (text.trim() === '') return ok([]);
      const reading = readJsonSource(text, SOURCE_BOUNDS);
      if (!reading.ok) return err(sourceFailure(reading.failure, 'JSON', { text, base: 0 }));
      return ok([{ source: reading.source, yamlFaults: [], base: 0, where: '' }]);
    }
  }
}

function readYamlParts(text: string): Result<readonly Part[], ReadFailure> {
  const reading = readYamlSource(text, SOURCE_BOUNDS);
  if (!reading.ok) return err(sourceFailure(reading.failure, 'YAML', { text, base: 0 }));
  const several = reading.documents.length > 1;
  return ok(
    reading.documents.flatMap(({ source, duplicates }, index): Part[] => {
      if (source === undefined || source.kind === 'null') return [];
      const yamlFaults = duplicates.map(({ message, at }) => ({ message, field: '', at }));
      return [{ source, yamlFaults, base: 0, where: several ? `document ${index + 1}` : '' }];
    }),
  );
}

function readLines(text: string): Result<readonly Part[], ReadFailure> {
  const parts: Part[] = [];
  let base = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      const reading = readJsonSource(line, SOURCE_BOUNDS);
      if (!reading.ok) return err(sourceFailure(reading.failure, 'JSON', { text, base }));
      parts.push({ source: reading.source, yamlFaults: [], base, where: `line ${parts.length + 1}` });
    }
    base += line.length + 1;
  }
  return ok(parts);
}

interface Envelope {
  readonly object: Part;
  readonly oldObject: Part | undefined;
  readonly namespace: string | undefined;
}

/** `{object, oldObject, namespace}`: an object of its own kind has none of the first two. */
function readEnvelope(part: Part): Envelope | undefined {
  const { source } = part;
  if (source.kind !== 'object') return undefined;
  const [object, kind] = [fieldOf(source, 'object'), fieldOf(source, 'kind')];
  if (object === undefined || kind !== undefined) return undefined;
  const oldObject = fieldOf(source, 'oldObject');
  const namespace = fieldOf(source, 'namespace');
  const partOf = (inner: SourceValue, where: string): Part => ({ ...part, source: inner, where });
  return {
    object: partOf(object, 'object'),
    oldObject: oldObject === undefined || oldObject.kind === 'null' ? undefined : partOf(oldObject, 'oldObject'),
    namespace: namespace?.kind === 'string' ? namespace.value : undefined,
  };
}

function fromEnvelope(text: string, { object, oldObject, namespace }: Envelope): Result<Manifests, ReadFailure> {
  const manifests: Manifest[] = [];
  const olds: Manifest[] = [];
  const failure =
    takeManifests(object, undefined, manifests) ??
    (oldObject === undefined ? undefined : takeManifests({ ...oldObject, yamlFaults: [] }, undefined, olds));
  if (failure !== undefined) return err(failure);
  return ok({ text, manifests, old: olds[0], namespace });
}

interface ListType {
  readonly apiVersion: string;
  readonly kind: string;
}

/** The manifests of a value: itself, the items of a list in it, or of an array. */
function takeManifests(part: Part, list: ListType | undefined, into: Manifest[]): ReadFailure | undefined {
  const { source, where } = part;
  if (source.kind === 'array') return takeItems(part, source.items, list, into);
  if (source.kind !== 'object') return { kind: 'notAnObject', where, got: source.kind };
  const [kind, apiVersion] = [textOf(source, 'kind'), textOf(source, 'apiVersion')];
  const items = fieldOf(source, 'items');
  if (items?.kind === 'array' && kind?.endsWith('List') === true) {
    const at = where === '' ? 'items' : `${where}.items`;
    return takeItems({ ...part, where: at }, items.items, { kind, apiVersion: apiVersion ?? '' }, into);
  }
  // The items of a typed list may leave out what the list says.
  const typed = list !== undefined && list.kind !== 'List' && kind === undefined && apiVersion === undefined;
  const type = typed ? { kind: list.kind.slice(0, -'List'.length), apiVersion: list.apiVersion } : { kind, apiVersion };
  if (type.kind === undefined || type.kind === '') return { kind: 'noKind', where, field: 'kind' };
  if (type.apiVersion === undefined || type.apiVersion === '') return { kind: 'noKind', where, field: 'apiVersion' };
  if (into.length === LIMITS.objects) return { kind: 'overLimit', limit: 'objects', where };
  const { yamlFaults, base } = part;
  into.push({ source, kind: type.kind, apiVersion: type.apiVersion, yamlFaults, base });
  return undefined;
}

function takeItems(
  part: Part,
  items: readonly SourceValue[],
  list: ListType | undefined,
  into: Manifest[],
): ReadFailure | undefined {
  for (const [index, source] of items.entries()) {
    const failure = takeManifests({ ...part, source, where: `${part.where}[${index}]` }, list, into);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

function fieldOf({ fields }: SourceObject, name: string): SourceValue | undefined {
  return fields.findLast((field) => field.name === name)?.value;
}

function textOf(source: SourceObject, name: string): string | undefined {
  const value = fieldOf(source, name);
  return value?.kind === 'string' ? value.value : undefined;
}
