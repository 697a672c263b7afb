import type { GoField, GoType } from '../../go/go-type.ts';
import { decode } from '../../source/decode.ts';
import { readJsonSource } from '../../source/read-json-source.ts';
import type { SourceFailure } from '../../source/source-failure.ts';
import type { SourceField, SourceValue } from '../../source/source-value.ts';
import type { Toleration } from '../../v1/types.ts';

type ReadTolerations =
  | { readonly ok: true; readonly tolerations: readonly Toleration[] }
  | { readonly ok: false; readonly message: string };

type Fields = Readonly<Record<'Key' | 'Operator' | 'Value' | 'Effect', string>> & {
  readonly TolerationSeconds: bigint | undefined;
};

const SECONDS: GoType = { kind: 'pointer', name: '*int64', to: { kind: 'integer', name: 'int64', bits: 64 } };
const FIELDS: readonly GoField[] = [
  fieldOf('Key', { kind: 'string', name: 'string' }),
  fieldOf('Operator', { kind: 'string', name: 'core.TolerationOperator' }),
  fieldOf('Value', { kind: 'string', name: 'string' }),
  fieldOf('Effect', { kind: 'string', name: 'core.TaintEffect' }),
  fieldOf('TolerationSeconds', SECONDS),
];
/** As Go folds letters, the long s and the Kelvin sign with them (encoding/json/fold.go:22). */
const NAMES = FIELDS.map(({ name }) => ({ name, pattern: new RegExp(`^${name}$`, 'iu') }));
const TOLERATION: GoType = { kind: 'struct', name: 'core.Toleration', fields: FIELDS };
const TOLERATIONS: GoType = { kind: 'list', name: '[]core.Toleration', of: TOLERATION };

/** The depth that encoding/json takes (scanner.go:146); an annotation is short, so its values are not counted. */
const GO_BOUNDS = { depth: 10_000, values: Number.POSITIVE_INFINITY };

/**
 * The tolerations of an annotation: GetTolerationsFromPodAnnotations (core/helper/helpers.go:436). They are of the
 * server's internal type, which has no names for JSON: its Go names are taken, in letters of any case.
 */
export function readTolerations(json: string): ReadTolerations {
  const read = readJsonSource(json, GO_BOUNDS);
  if (!read.ok) return { ok: false, message: messageOf(read.failure, json) };
  const decoded = decode<readonly Fields[]>(withGoNames(read.source), TOLERATIONS);
  if (!decoded.ok) return decoded;
  return { ok: true, tolerations: decoded.value.map(tolerationOf) };
}

/** Go calls the bracket that is one too many wrong, too. */
function messageOf({ kind, message, at }: SourceFailure, json: string): string {
  return kind === 'tooDeep' ? `invalid character '${json.charAt(at)}' ${message}` : message;
}

function fieldOf(name: string, type: GoType): GoField {
  return { name, jsonName: name, encoding: 'always', type };
}

function withGoNames(list: SourceValue): SourceValue {
  return list.kind === 'array' ? { ...list, items: list.items.map(withGoNamesOfOne) } : list;
}

function withGoNamesOfOne(toleration: SourceValue): SourceValue {
  return toleration.kind === 'object' ? { ...toleration, fields: toleration.fields.map(withGoName) } : toleration;
}

function withGoName(field: SourceField): SourceField {
  return { ...field, name: NAMES.find(({ pattern }) => pattern.test(field.name))?.name ?? field.name };
}

function tolerationOf({ Key, Operator, Value, Effect, TolerationSeconds }: Fields): Toleration {
  return { key: Key, operator: Operator, value: Value, effect: Effect, tolerationSeconds: TolerationSeconds };
}
