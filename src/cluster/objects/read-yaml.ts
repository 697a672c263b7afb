import { type Origins, plainValue } from '../../core/source/plain-value.ts';
import { positionOf } from '../../core/source/position-of.ts';
import { readYamlSource } from '../../core/source/read-yaml-source.ts';
import type { TakeObject } from './json-reader.ts';
import type { ReadFailure } from './read-failure.ts';
import { readValue } from './read-value.ts';
import { SOURCE_BOUNDS, sourceFailure } from './source-failure.ts';

/** Reads every document of a YAML stream as kubectl does; empty ones are passed over. */
export function readYaml(text: string, take: TakeObject, origins?: Origins): ReadFailure | undefined {
  const reading = readYamlSource(text, SOURCE_BOUNDS);
  if (!reading.ok) return sourceFailure(reading.failure, 'YAML', { text, base: 0 });
  const { documents } = reading;
  let isEmpty = true;
  for (const [index, { source, duplicates }] of documents.entries()) {
    if (source === undefined || source.kind === 'null') continue;
    isEmpty = false;
    const [duplicate] = duplicates;
    if (duplicate !== undefined) {
      const position = positionOf(text, duplicate.at);
      return { kind: 'malformed', format: 'YAML', detail: duplicate.message, position };
    }
    const where = documents.length === 1 ? '' : `document ${index + 1}`;
    const failure = readValue(plainValue(source, origins), where, take);
    if (failure !== undefined) return failure;
  }
  return isEmpty ? { kind: 'emptyBody' } : undefined;
}
