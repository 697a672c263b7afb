import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../placement/placement-rules.ts';
import type { GoField, GoStruct, GoType } from './go-type.ts';
import { LAYOUTS } from './layouts.ts';

const LEAVES = {
  string: 'string',
  bool: 'boolean',
  time: 'time',
  quantity: 'quantity',
  intOrString: 'intOrString',
  rawJson: 'rawJson',
} as const;
const BITS = { int32: 32, int64: 64 } as const;

const types = new Map<KubernetesVersion, (name: string) => GoType>();

/** The Go struct `v1.PodTemplateSpec` of that Kubernetes. */
export function podTemplateType(version: KubernetesVersion): GoStruct {
  return structNamed('v1.PodTemplateSpec', version);
}

/** A Go struct by the name Go prints for it, read from the layouts once. */
export function structNamed(name: string, version: KubernetesVersion): GoStruct {
  let typeOf = types.get(version);
  if (typeOf === undefined) {
    typeOf = readTypes(version);
    types.set(version, typeOf);
  }
  return typeOf(name) as GoStruct;
}

function readTypes(version: KubernetesVersion): (name: string) => GoType {
  const types = new Map<string, GoType>();
  const { structs, named } = layoutOf(version);

  function typeOf(name: string): GoType {
    const known = types.get(name);
    if (known !== undefined) return known;
    const type = readType(name);
    types.set(name, type);
    return type;
  }

  function readType(name: string): GoType {
    const fields = structs.get(name);
    if (fields !== undefined) return { kind: 'struct', name, fields: fields.split(' ').map(readField) };
    const made = named.get(name) ?? name;
    if (made.startsWith('*')) return { kind: 'pointer', name, to: typeOf(made.slice(1)) };
    if (made.startsWith('[]')) return { kind: 'list', name, of: typeOf(made.slice(2)) };
    if (made.startsWith('map[')) return { kind: 'map', name, of: typeOf(made.slice(made.indexOf(']') + 1)) };
    if (isKey(BITS, made)) return { kind: 'integer', name, bits: BITS[made] };
    return { kind: LEAVES[made as keyof typeof LEAVES], name };
  }

  function readField(text: string): GoField {
    const [, name, jsonName, flag, type] = FIELD.exec(text) as unknown as FieldMatch;
    return {
      name,
      jsonName: jsonName === '' ? undefined : (jsonName ?? name.charAt(0).toLowerCase() + name.slice(1)),
      encoding: flag === '!' ? 'always' : flag === '~' ? 'omitZero' : 'omitEmpty',
      type: typeOf(type),
    };
  }

  return typeOf;
}

const FIELD = /^(\w+)(?:=(\w*))?([!~]?):(.+)$/;
type FieldMatch = readonly [all: string, name: string, jsonName: string | undefined, flag: string, type: string];

/** Each version's layout is the one before it with changes. */
function layoutOf(version: KubernetesVersion): {
  readonly structs: ReadonlyMap<string, string>;
  readonly named: ReadonlyMap<string, string>;
} {
  const layouts = KUBERNETES_VERSIONS.slice(0, KUBERNETES_VERSIONS.indexOf(version) + 1).map((known) => LAYOUTS[known]);
  return {
    structs: new Map(layouts.flatMap(({ structs }) => Object.entries(structs))),
    named: new Map(layouts.flatMap(({ named }) => Object.entries(named))),
  };
}

function isKey<T extends object>(object: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(object, key);
}
