import { compareUtf8 } from '../../../src/core/go/compare-utf8.ts';
import type { SourceField, SourceValue } from '../../../src/core/source/source-value.ts';

/** The value in JSON as Go writes it; of repeated fields the last one. */
export function jsonOf(source: SourceValue, order: 'asRead' | 'sorted'): string {
  switch (source.kind) {
    case 'object': {
      const fields = order === 'asRead' ? source.fields : sorted(source.fields);
      return `{${fields.map(({ name, value }) => `${text(name)}:${jsonOf(value, order)}`).join(',')}}`;
    }
    case 'array':
      return `[${source.items.map((item) => jsonOf(item, order)).join(',')}]`;
    case 'string':
      return text(source.value);
    case 'number':
      return source.text;
    case 'boolean':
      return String(source.value);
    case 'null':
      return 'null';
  }
}

function sorted(fields: readonly SourceField[]): SourceField[] {
  return [...new Map(fields.map((field) => [field.name, field])).values()].sort((a, b) => compareUtf8(a.name, b.name));
}

function text(value: string): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
}
