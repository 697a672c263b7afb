import type { GoType } from '../../../src/core/go/go-type.ts';

/** Adds one to the count of every field path the value sets, to other than null. */
export function countFields(value: unknown, type: GoType, counts: Map<string, number>): void {
  const paths = new Set<string>();
  collect(value, type, '', paths);
  for (const path of paths) counts.set(path, (counts.get(path) ?? 0) + 1);
}

function collect(value: unknown, type: GoType, at: string, paths: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (type.kind === 'pointer') collect(value, type.to, at, paths);
  if (type.kind === 'list' || type.kind === 'map') {
    for (const item of Object.values(value)) collect(item, type.of, at, paths);
  }
  if (type.kind !== 'struct') return;
  for (const field of type.fields) {
    const inner = field.jsonName === undefined ? value : (value as Record<string, unknown>)[field.jsonName];
    if (inner === undefined || inner === null) continue;
    const path = at === '' ? field.name : `${at}.${field.name}`;
    paths.add(path);
    collect(inner, field.type, path, paths);
  }
}
