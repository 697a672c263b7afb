import { LIMITS } from '../../limits.ts';
import type { TakeObject } from './json-reader.ts';
import type { ReadFailure } from './read-failure.ts';

/** Reads objects that are decoded already: one object, a list, or an array of either. */
export function readValue(value: unknown, where: string, take: TakeObject): ReadFailure | undefined {
  return tooMuch(value, where) ?? readObjects(value, where, take);
}

function readObjects(value: unknown, where: string, take: TakeObject): ReadFailure | undefined {
  if (Array.isArray(value)) return readItems(value, where, (item, at) => readObject(item, at, take));
  return readObject(value, where, take);
}

function readObject(value: unknown, where: string, take: TakeObject): ReadFailure | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'notAnObject', where, got: value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value };
  }
  const { items, kind, apiVersion } = value as Readonly<Record<string, unknown>>;
  if (!Array.isArray(items)) return take(value, where, undefined);
  if (typeof kind !== 'string') return { kind: 'noKind', where, field: 'kind' };
  if (!kind.endsWith('List')) return { kind: 'strayItems', where, objectKind: kind };
  if (typeof apiVersion !== 'string') return { kind: 'noKind', where, field: 'apiVersion' };
  return readItems(items, where === '' ? 'items' : `${where}.items`, (item, at) => {
    const isPlain = typeof item === 'object' && item !== null && !Array.isArray(item) && !('items' in item);
    return isPlain ? take(item, at, { apiVersion, kind }) : readObject(item, at, take);
  });
}

function readItems(
  items: readonly unknown[],
  where: string,
  read: (item: unknown, where: string) => ReadFailure | undefined,
): ReadFailure | undefined {
  for (const [index, item] of items.entries()) {
    const failure = read(item, `${where}[${index}]`);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

/** Counts what is there as if aliases were written out: a small text can stand for a tree without end. */
export function tooMuch(root: unknown, where: string): ReadFailure | undefined {
  const stack: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  let values = 0;
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    values++;
    if (values > LIMITS.objectValues) return { kind: 'overLimit', limit: 'objectValues', where };
    if (typeof top.value === 'string' && !top.value.isWellFormed()) return { kind: 'loneSurrogate', where };
    if (typeof top.value !== 'object' || top.value === null) continue;
    if (top.depth >= LIMITS.depth) return { kind: 'tooDeep', where, position: {} };
    const inner: unknown[] = Array.isArray(top.value) ? top.value : Object.values(top.value);
    if (!Object.keys(top.value).every((key) => key.isWellFormed())) return { kind: 'loneSurrogate', where };
    if (values + inner.length > LIMITS.objectValues) return { kind: 'overLimit', limit: 'objectValues', where };
    for (const value of inner) stack.push({ value, depth: top.depth + 1 });
  }
  return undefined;
}
