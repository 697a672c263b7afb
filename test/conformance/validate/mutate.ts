import type { GoField, GoStruct, GoType } from '../../../src/core/go/go-type.ts';
import type { FieldPath } from '../layouts/field-paths.ts';
import type { Random } from '../random.ts';
import { Raw, REPEATED } from './raw.ts';
import { sensible } from './sensible.ts';
import { anyOf, keyFor, mapWord, wordFor, wrongType } from './vocabulary.ts';

type Fields = Record<string | symbol, unknown>;

/** Sets the field at the end of the path to some value, making up what is missing on the way. */
export function setField(random: Random, object: Fields, struct: GoStruct, path: FieldPath): void {
  const [field, ...rest] = path;
  if (field === undefined) return;
  if (field.jsonName === undefined) {
    if (rest.length > 0) setField(random, object, field.type as GoStruct, rest);
    return;
  }
  const at = { struct: struct.name, field: { ...field, jsonName: field.jsonName } };
  if (rest.length === 0) object[field.jsonName] = valueFor(random, at, object[field.jsonName]);
  else object[field.jsonName] = within(random, field.type, object[field.jsonName], rest);
}

interface Place {
  readonly struct: string;
  readonly field: GoField & { readonly jsonName: string };
}

/** The value, with the field inside it set. */
function within(random: Random, type: GoType, value: unknown, path: FieldPath): unknown {
  switch (type.kind) {
    case 'pointer':
      return within(random, type.to, value, path);
    case 'struct': {
      const object = isFields(value) ? value : sensible(random, type.name);
      setField(random, object, type, path);
      return object;
    }
    case 'list': {
      const items = Array.isArray(value) ? [...value] : [];
      const at = items.length === 0 || random.chance(0.3) ? items.length : random.int(items.length);
      items[at] = within(random, type.of, items[at], path);
      return items;
    }
    default:
      return value;
  }
}

/** Mostly a word of the vocabulary, at times anything of the type, at times something of another one. */
function valueFor(random: Random, place: Place, before: unknown): unknown {
  const dice = random.int(100);
  if (dice < 4) return wrongType(random);
  if (dice < 6) return undefined;
  return typedValue(random, place, place.field.type, before);
}

function typedValue(random: Random, place: Place, type: GoType, before: unknown): unknown {
  const { struct, field } = place;
  switch (type.kind) {
    case 'pointer':
      return typedValue(random, place, type.to, before);
    case 'struct':
      return random.chance(0.2) ? {} : filled(random, type, before);
    case 'list': {
      const items = Array.isArray(before) && random.chance(0.6) ? [...before] : [];
      const more = random.pick([0, 1, 1, 1, 2, 2, 3]);
      for (let count = 0; count < more; count++) {
        const copied = items.length > 0 && random.chance(0.25);
        items.push(copied ? deepCopy(random.pick(items)) : typedValue(random, place, type.of, undefined));
      }
      return random.chance(0.02) ? [...items, null] : items;
    }
    case 'map': {
      const map = isFields(before) && random.chance(0.7) ? { ...before } : {};
      const more = random.pick([0, 1, 1, 2]);
      for (let count = 0; count < more; count++) {
        const key = keyFor(random, field.jsonName);
        map[key] = type.of.kind === 'string' ? mapWord(random, field.jsonName) : anyOf(random, type.of);
      }
      return map;
    }
    default: {
      const word = random.chance(0.85) ? wordFor(random, { struct, name: field.jsonName, type }) : undefined;
      return word ?? anyOf(random, type);
    }
  }
}

/** A struct with what is sensible and one or two more fields. */
function filled(random: Random, type: GoStruct, before: unknown): unknown {
  const object: Fields = isFields(before) && random.chance(0.5) ? { ...before } : sensible(random, type.name);
  const more = random.pick([0, 1, 1, 2]);
  for (let count = 0; count < more; count++) {
    const field = random.pick(type.fields);
    setField(
      random,
      object,
      type,
      field.jsonName === undefined ? [field, random.pick((field.type as GoStruct).fields)] : [field],
    );
  }
  return object;
}

/** Something done anywhere in the manifest: a field is dropped, misspelt, repeated, retyped, an item comes twice. */
export function disturb(random: Random, manifest: Fields): void {
  const spots = spotsOf(manifest).filter(({ parent }) => parent !== manifest || random.chance(0.2));
  const { parent, key } = random.pick(spots);
  if (Array.isArray(parent)) {
    const items = parent as unknown[];
    if (random.chance(0.5)) items.push(deepCopy(items[key as number]));
    else items[key as number] = wrongType(random);
    return;
  }
  const fields = parent as Fields;
  if (fields === manifest && (key === 'kind' || key === 'apiVersion')) return;
  const dice = random.int(10);
  if (dice < 3) delete fields[key as string];
  else if (dice < 5) fields[key as string] = wrongType(random);
  else if (dice < 7) fields[`${key}X`] = 1;
  else if (dice < 8) fields[REPEATED] = [key, fields[key as string]];
  else
    fields[random.pick(['unknown', 'Name', 'SPEC', 'replicas', '__proto__x', 'a"b', 'ü'])] = random.pick([
      1,
      'x',
      {},
      null,
    ]);
}

interface Spot {
  readonly parent: object;
  readonly key: string | number;
}

function spotsOf(value: unknown): Spot[] {
  if (typeof value !== 'object' || value === null || value instanceof Raw) return [];
  const keys = Array.isArray(value) ? value.map((_, at) => at) : Object.keys(value);
  return keys.flatMap((key) => [{ parent: value, key }, ...spotsOf((value as Fields)[key as string])]);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Raw);
}

/** A copy that shares nothing; what is written raw stays so. */
function deepCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deepCopy);
  if (typeof value !== 'object' || value === null || value instanceof Raw) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deepCopy(inner)]));
}
