import type { SourceObject, SourceValue } from './source-value.ts';

/** Which source a plain object was made of. */
export type Origins = WeakMap<object, SourceObject>;

/**
 * The plain value of a source, as JSON.parse would give it: of fields that come again the last one counts. Integers beyond
 * 2^53 are bigints. Where its objects come from is noted in `origins`.
 */
export function plainValue(source: SourceValue, origins?: Origins): unknown {
  switch (source.kind) {
    case 'object':
      // `fromEntries` defines own properties, so a field named `__proto__` stays a field.
      return noted(
        Object.fromEntries(source.fields.map(({ name, value }) => [name, plainValue(value, origins)])),
        source,
        origins,
      );
    case 'array':
      return source.items.map((item) => plainValue(item, origins));
    case 'number':
      return numberOf(source.text);
    case 'null':
      return null;
    default:
      return source.value;
  }
}

function noted(value: object, source: SourceObject, origins: Origins | undefined): object {
  origins?.set(value, source);
  return value;
}

function numberOf(text: string): number | bigint {
  const number = Number(text);
  return /^-?[0-9]+$/.test(text) && !Number.isSafeInteger(number) ? BigInt(text) : number;
}
