import type { SourceArray, SourceField, SourceObject, SourceValue } from './source-value.ts';

/**
 * Where the deepest part of a field path is that the source has: the name of a field, or an item of a list. Paths are
 * those errors print: `spec.containers[0].name`, and keys of maps as in `labels[a.b/c]` or `labels.a.b/c`.
 */
export function locate(source: SourceValue, path: string): number {
  let { at } = source;
  let value = source;
  let rest = path;
  while (rest !== '') {
    const step =
      value.kind === 'object' ? fieldStep(value, rest) : value.kind === 'array' ? itemStep(value, rest) : undefined;
    if (step === undefined) break;
    ({ at, value, rest } = step);
  }
  return at;
}

interface Step {
  readonly at: number;
  readonly value: SourceValue;
  readonly rest: string;
}

function fieldStep({ fields }: SourceObject, path: string): Step | undefined {
  return longestField(fields, path) ?? metadataStep(fields, path);
}

/** Names may hold dots, so the longest one that the path begins with is meant; of equal ones the last, which counts. */
function longestField(fields: readonly SourceField[], path: string): Step | undefined {
  let longest = -1;
  let step: Step | undefined;
  for (const { name, at, value } of fields) {
    const rest = restAfter(path, name);
    if (rest === undefined || name.length < longest) continue;
    longest = name.length;
    step = { at, value, rest };
  }
  return step;
}

function restAfter(path: string, name: string): string | undefined {
  const key = `[${name}]`;
  const start = path.startsWith('.') ? 1 : 0;
  const end = path.startsWith(key) ? key.length : path.startsWith(name, start) ? start + name.length : -1;
  return end === path.length || path[end] === '.' || path[end] === '[' ? path.slice(end) : undefined;
}

/** Errors put the labels of a Pod template right below it. */
function metadataStep(fields: readonly SourceField[], path: string): Step | undefined {
  const metadata = fields.findLast(({ name }) => name === 'metadata')?.value;
  return metadata?.kind === 'object' ? longestField(metadata.fields, path) : undefined;
}

function itemStep({ items }: SourceArray, path: string): Step | undefined {
  const [bracketed, index] = /^\[([0-9]+)\]/.exec(path) ?? [];
  const value = items[Number(index)];
  return bracketed === undefined || value === undefined
    ? undefined
    : { at: value.at, value, rest: path.slice(bracketed.length) };
}
