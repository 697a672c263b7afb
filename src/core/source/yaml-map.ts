import { compareUtf8 } from '../go/compare-utf8.ts';
import { formatFloat32 } from './format-float.ts';
import { MAX_INT64 } from './go-syntax.ts';
import type { ResolvedScalar } from './resolve-scalar.ts';
import type { SourceField } from './source-value.ts';

/** A map while it is filled. Its keys are those of Go, where 1 and "1" are two. */
export interface YamlMap {
  readonly keys: ResolvedScalar[];
  /** One a key. */
  readonly fields: SourceField[];
  /** Where the keys are, once they are more than a few. */
  indexes: Map<ResolvedScalar, number> | undefined;
  onlyStrings: boolean;
}

export function emptyMap(): YamlMap {
  return { keys: [], fields: [], indexes: undefined, onlyStrings: true };
}

/** Below so many fields a list is searched faster than a Map. */
const FEW_FIELDS = 8;

/** Whether the key was there before; the field takes the place of the one it had. */
export function putField(map: YamlMap, key: ResolvedScalar, field: SourceField): boolean {
  const index = indexOf(map, key);
  if (index >= 0) {
    map.fields[index] = field;
    return true;
  }
  if (typeof key !== 'string') map.onlyStrings = false;
  map.indexes?.set(key, map.keys.length);
  map.keys.push(key);
  map.fields.push(field);
  return false;
}

function indexOf(map: YamlMap, key: ResolvedScalar): number {
  const { keys } = map;
  // No NaN is another one, as a list has it and a Map has not.
  if (map.indexes === undefined && keys.length < FEW_FIELDS) return keys.indexOf(key);
  map.indexes ??= new Map(keys.map((known, index) => [known, index]));
  return Number.isNaN(key) ? -1 : (map.indexes.get(key) ?? -1);
}

/** The name that a key gets (sigs.k8s.io/yaml yaml.go:193). */
export function nameOfKey(key: ResolvedScalar): string {
  if (typeof key !== 'number') return String(key);
  if (Number.isNaN(key)) return '.nan';
  const rounded = Math.fround(key);
  return Number.isFinite(rounded) ? formatFloat32(key) : `${rounded < 0 ? '-' : ''}.inf`;
}

export type NamelessKey = readonly [key: null | bigint, field: SourceField];

/** The first key that gets no name: a null, or what only a uint64 can hold. */
export function namelessKey({ keys, fields }: YamlMap): NamelessKey | undefined {
  for (const [index, key] of keys.entries()) {
    if (key === null || (typeof key === 'bigint' && key > MAX_INT64)) return [key, fields[index] as SourceField];
  }
  return undefined;
}

/** The fields in the order of JSON, and with the last of those whose keys became the same name. */
export function sortedFields({ fields, onlyStrings }: YamlMap): readonly SourceField[] {
  const distinct = onlyStrings ? fields : [...new Map(fields.map((field) => [field.name, field])).values()];
  for (let index = 1; index < distinct.length; index++) {
    if (compareFields(distinct[index - 1] as SourceField, distinct[index] as SourceField) > 0) {
      return distinct.sort(compareFields);
    }
  }
  return distinct;
}

function compareFields(a: SourceField, b: SourceField): number {
  return compareUtf8(a.name, b.name);
}
