import type { SourceValue } from './source-value.ts';

const NOWHERE = -1;

/**
 * A JSON value that came without its text, as a source; 64-bit integers may be bigints. As Go reads them, what JSON has
 * no word for is null, and half of a surrogate pair no character.
 */
export function sourceOf(value: unknown): SourceValue {
  const at = NOWHERE;
  if (Array.isArray(value)) return { kind: 'array', at, items: value.map(sourceOf) };
  switch (typeof value) {
    case 'string':
      return { kind: 'string', at, value: value.toWellFormed() };
    case 'number':
    case 'bigint':
      return { kind: 'number', at, text: String(value) };
    case 'boolean':
      return { kind: 'boolean', at, value };
    case 'object':
      if (value === null) return { kind: 'null', at };
      return {
        kind: 'object',
        at,
        fields: Object.entries(value).map(([name, inner]) => ({
          name: name.toWellFormed(),
          at,
          value: sourceOf(inner),
        })),
      };
    default:
      return { kind: 'null', at };
  }
}
