import { quote } from '../text/quote.ts';
import { formatFloat } from './format-float.ts';
import type { SourceNumber, SourceValue } from './source-value.ts';

/** A value of YAML as Go's `%#v` prints it, which some errors do. */
export function goSyntax(source: SourceValue): string {
  switch (source.kind) {
    case 'object': {
      const fields = source.fields.map(({ name, value }) => `${quote(name)}:${innerSyntax(value)}`);
      return `map[interface {}]interface {}{${fields.join(', ')}}`;
    }
    case 'array':
      return `[]interface {}{${source.items.map(innerSyntax).join(', ')}}`;
    case 'string':
      return quote(source.value);
    case 'number':
      return numberSyntax(source);
    case 'boolean':
      return String(source.value);
    case 'null':
      return '<nil>';
  }
}

function innerSyntax(source: SourceValue): string {
  return source.kind === 'null' ? 'interface {}(nil)' : goSyntax(source);
}

function numberSyntax({ text }: SourceNumber): string {
  return /^-?[0-9]+$/.test(text) ? integerSyntax(BigInt(text)) : formatFloat(Number(text));
}

/** What has no room in an int64 is a uint64, which is printed in base 16. */
export function integerSyntax(integer: bigint): string {
  return integer > MAX_INT64 ? `0x${integer.toString(16)}` : String(integer);
}

export const MAX_INT64 = 2n ** 63n - 1n;
