import { readYamlSource } from '../../../src/core/source/read-yaml-source.ts';
import type { SourceBounds } from '../../../src/core/source/source-bounds.ts';
import type { SourceValue } from '../../../src/core/source/source-value.ts';

export const BOUNDS: SourceBounds = { depth: 20, values: 1000 };

/** What is read of a YAML stream: its documents as JSON, a line each, or why there are none. */
export function readText(text: string, bounds = BOUNDS): string {
  const reading = readYamlSource(text, bounds);
  if (!reading.ok) return reading.failure.message;
  return reading.documents.map(({ source }) => (source === undefined ? '' : jsonText(source))).join('\n');
}

/** The value as JSON, its fields as they come. */
export function jsonText(source: SourceValue): string {
  switch (source.kind) {
    case 'object':
      return `{${source.fields.map(({ name, value }) => `${JSON.stringify(name)}:${jsonText(value)}`).join()}}`;
    case 'array':
      return `[${source.items.map(jsonText).join()}]`;
    case 'string':
    case 'boolean':
      return JSON.stringify(source.value);
    case 'number':
      return source.text;
    case 'null':
      return 'null';
  }
}
