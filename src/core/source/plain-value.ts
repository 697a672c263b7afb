import type { SourceValue } from './source-value.ts';

/**
 * The plain value of a source, as JSON.parse would give it: of fields that come again the last one counts. Integers beyond
 * 2^53 are bigints.
 */
export function plainValue(source: SourceValue): unknown {
  switch (source.kind) {
    case 'object':
      // `fromEntries` defines own properties, so a field named `__proto__` stays a field.
      return Object.fromEntries(source.fields.map(({ name, value }) => [name, plainValue(value)]));
    case 'array':
      return source.items.map(plainValue);
    case 'number':
      return numberOf(source.text);
    case 'null':
      return null;
    default:
      return source.value;
  }
}

function numberOf(text: string): number | bigint {
  const number = Number(text);
  return /^-?[0-9]+$/.test(text) && !Number.isSafeInteger(number) ? BigInt(text) : number;
}
