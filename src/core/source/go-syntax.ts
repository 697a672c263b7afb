import { quote } from '../text/quote.ts';
import { formatFloat } from './format-float.ts';
import type { SourceValue } from './source-value.ts';

/** Aliases can make much of a value; nobody reads more of it than this. */
const MAX_LENGTH = 4096;

/** A value of YAML as Go's `%#v` prints it, which some errors do; cut short when long. */
export function goSyntax(source: SourceValue): string {
  let text = '';
  for (const piece of pieces(source, '<nil>')) {
    text += piece;
    if (text.length > MAX_LENGTH) return `${text.slice(0, MAX_LENGTH)}...`;
  }
  return text;
}

function* pieces(source: SourceValue, nothing: string): Generator<string> {
  switch (source.kind) {
    case 'object': {
      let separator = 'map[interface {}]interface {}{';
      for (const { name, value } of source.fields) {
        yield `${separator}${quotePart(name)}:`;
        yield* pieces(value, 'interface {}(nil)');
        separator = ', ';
      }
      yield separator === ', ' ? '}' : `${separator}}`;
      break;
    }
    case 'array': {
      let separator = '[]interface {}{';
      for (const item of source.items) {
        yield separator;
        yield* pieces(item, 'interface {}(nil)');
        separator = ', ';
      }
      yield separator === ', ' ? '}' : `${separator}}`;
      break;
    }
    case 'string':
      yield quotePart(source.value);
      break;
    case 'number':
      yield numberSyntax(source.text);
      break;
    case 'boolean':
      yield String(source.value);
      break;
    case 'null':
      yield nothing;
  }
}

function quotePart(text: string): string {
  return NOTHING_TO_ESCAPE.test(text) ? `"${text}"` : quote(text.slice(0, MAX_LENGTH));
}

/** Printable ASCII other than quotes and backslashes. */
const NOTHING_TO_ESCAPE = /^[ !#-[\]-~]*$/;

function numberSyntax(text: string): string {
  return /^-?[0-9]+$/.test(text) ? integerSyntax(BigInt(text)) : formatFloat(Number(text));
}

/** What has no room in an int64 is a uint64, which is printed in base 16. */
export function integerSyntax(integer: bigint): string {
  return integer > MAX_INT64 ? `0x${integer.toString(16)}` : String(integer);
}

export const MAX_INT64 = 2n ** 63n - 1n;
