import { isObject, type JsonObject } from '../core/parse/read.ts';

const REDACTED = '(redacted)';
const CONTAINER_LISTS = ['initContainers', 'containers', 'ephemeralContainers'] as const;

/** The Pod without the values of its environment: they may be secrets, and an answer may be logged or commented. */
export function redactPod(pod: JsonObject): JsonObject {
  const { spec } = pod;
  if (!isObject(spec)) return pod;
  const lists = CONTAINER_LISTS.filter((list) => Array.isArray(spec[list])).map((list) => [
    list,
    (spec[list] as readonly unknown[]).map(redactContainer),
  ]);
  return { ...pod, spec: { ...spec, ...Object.fromEntries(lists) } };
}

function redactContainer(container: unknown): unknown {
  if (!isObject(container) || !Array.isArray(container['env'])) return container;
  return { ...container, env: container['env'].map(redactVariable) };
}

function redactVariable(variable: unknown): unknown {
  return isObject(variable) && variable['value'] !== undefined ? { ...variable, value: REDACTED } : variable;
}
