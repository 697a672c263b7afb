import { boolYaml11Tag, CORE_SCHEMA, constructFromEvents, mergeTag, parseEvents, YAMLException } from 'js-yaml';
import { LIMITS } from '../../limits.ts';
import type { TakeObject } from './json-reader.ts';
import type { ReadFailure } from './read-failure.ts';
import { readValue } from './read-value.ts';

/** Kubernetes reads `yes` and `on` as booleans and merges `<<`, as YAML 1.1 has it. */
const SCHEMA = CORE_SCHEMA.withTags(boolYaml11Tag, mergeTag);
const MAX_ALIASES = 1000;

/** Reads every document of a YAML stream; empty ones are passed over. */
export function readYaml(text: string, take: TakeObject): ReadFailure | undefined {
  const parsed = parseYaml(text);
  if ('failure' in parsed) return parsed.failure;
  const { documents } = parsed;
  const filled = [...documents.entries()].filter(([, document]) => document !== null && document !== undefined);
  if (filled.length === 0) return { kind: 'emptyBody' };
  for (const [index, document] of filled) {
    const failure = readValue(document, documents.length === 1 ? '' : `document ${index + 1}`, take);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

function parseYaml(source: string): { documents: unknown[] } | { failure: ReadFailure } {
  try {
    const events = parseEvents(source, { maxDepth: LIMITS.depth });
    // Two events a collection, one a scalar: a tree of too many values is refused before it is built.
    if (events.length > 2 * LIMITS.objectValues) {
      return { failure: { kind: 'overLimit', limit: 'objectValues', where: '' } };
    }
    return { documents: constructFromEvents(events, { source, schema: SCHEMA, maxAliases: MAX_ALIASES }) };
  } catch (error) {
    // The parser throws what is wrong with the text; anything else is a bug.
    if (!(error instanceof YAMLException)) throw error;
    return { failure: yamlFailure(error, source) };
  }
}

function yamlFailure(error: YAMLException, source: string): ReadFailure {
  const { reason, mark } = error;
  if (reason.includes('alias')) return { kind: 'aliasing', detail: reason };
  const position = mark === undefined ? {} : { line: mark.line + 1, column: mark.column + 1 };
  if (reason.includes('nesting')) return { kind: 'tooDeep', where: '', position };
  const unrendered = /\{\{.*?\}\}/.test(source) ? '; the text holds an unrendered {{ template }}' : '';
  return { kind: 'malformed', format: 'YAML', detail: `${reason}${unrendered}`, position };
}
