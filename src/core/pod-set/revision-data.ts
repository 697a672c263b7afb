import { isObject, type JsonObject } from '../parse/read.ts';

/**
 * What a ControllerRevision records of a template, keys in order: a patch that puts it back whole
 * (daemon/update.go:504).
 */
export function revisionData(template: JsonObject): JsonObject {
  return { spec: { template: { $patch: 'replace', ...(inOrder(template) as JsonObject) } } };
}

/**
 * Whether the data is, byte for byte, what would be recorded of the template. A hand-made revision whose keys are not
 * in order is another one to the controller (daemon/update.go:497).
 */
export function recordsTemplate(data: JsonObject, template: JsonObject): boolean {
  return canonicalText(data) === canonicalText(revisionData(template)) && isInOrder(data);
}

/** The template that a revision puts back. */
export function templateOfRevision(data: JsonObject): JsonObject {
  const spec = isObject(data['spec']) ? data['spec'] : {};
  const { $patch: _, ...template } = isObject(spec['template']) ? spec['template'] : {};
  return template;
}

/** Without nulls: Go reads a field that is null as if it were absent. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, inOrder(item)]));
}

function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalText(value[key])}`).join(',')}}`;
}

function isInOrder(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isInOrder);
  if (!isObject(value)) return true;
  // JavaScript puts keys that look like an index first wherever they stood, so these tell nothing.
  const keys = Object.keys(value).filter((key) => !/^(0|[1-9][0-9]*)$/.test(key));
  return keys.every((key, at) => at === 0 || (keys[at - 1] as string) < key) && Object.values(value).every(isInOrder);
}
