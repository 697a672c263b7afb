import type { Origins } from '../../core/source/plain-value.ts';
import { LIMITS } from '../../limits.ts';
import type { TakeObject } from './json-reader.ts';
import type { ReadFailure } from './read-failure.ts';
import { readYaml } from './read-yaml.ts';

/** Reads objects from text within another body. JSON is YAML too, so there is one parser for both. */
export function readText(text: string, where: string, take: TakeObject, origins?: Origins): ReadFailure | undefined {
  if (text.length > LIMITS.yamlBytes) return { kind: 'overLimit', limit: 'yamlBytes', where };
  return readYaml(text, (value, at, list) => take(value, at === '' ? where : `${where} ${at}`, list), origins);
}
