import type { GoField, GoStruct, GoType } from '../../../src/core/go/go-type.ts';
import { structNamed } from '../../../src/core/go/type-named.ts';
import { NEWEST_KUBERNETES_VERSION } from '../../../src/core/placement/placement-rules.ts';

const HEADER = `/*
 * What a decoded apps/v1 DaemonSet is made of. Generated from the Kubernetes source by test/conformance/layouts, as
 * layouts.ts. A field that was missing or null is the zero value of its Go type: an empty text, list or map, 0, false;
 * behind a pointer it is undefined. Integers of 64 bits are bigints.
 */
import type { Quantity } from '../go/parse-quantity.ts';
import type { Moment } from '../go/parse-time.ts';
import type { SourceValue } from '../source/source-value.ts';

`;

/** The structs of the newest Kubernetes as TypeScript interfaces, each after the ones that have it for a field. */
export function interfacesText(): string {
  const structs = new Map<string, GoStruct>();
  collect(structNamed('v1.DaemonSet', NEWEST_KUBERNETES_VERSION), structs);
  return `${HEADER}${[...structs.values()].map(interfaceText).join('\n')}`;
}

function collect(type: GoType, structs: Map<string, GoStruct>): void {
  if (type.kind === 'pointer') collect(type.to, structs);
  else if (type.kind === 'list' || type.kind === 'map') collect(type.of, structs);
  else if (type.kind === 'struct' && !structs.has(type.name)) {
    structs.set(type.name, type);
    for (const field of type.fields) collect(field.type, structs);
  }
}

function interfaceText({ name, fields }: GoStruct): string {
  const inlined = fields.filter(({ jsonName }) => jsonName === undefined).map(({ type }) => nameOf(type.name));
  const parents = inlined.length === 0 ? '' : ` extends ${inlined.join(', ')}`;
  const lines = fields.filter(({ jsonName }) => jsonName !== undefined).map(fieldText);
  const head = `export interface ${nameOf(name)}${parents}`;
  return lines.length === 0 ? `${head} {}\n` : `${head} {\n${lines.join('')}}\n`;
}

function fieldText({ jsonName, type }: GoField): string {
  return `  readonly ${jsonName}: ${typeText(type)};\n`;
}

function typeText(type: GoType): string {
  switch (type.kind) {
    case 'struct':
      return nameOf(type.name);
    case 'pointer':
      return type.to.kind === 'time' || type.to.kind === 'rawJson'
        ? typeText(type.to)
        : `${typeText(type.to)} | undefined`;
    case 'list':
      return `readonly ${typeText(type.of)}[]`;
    case 'map':
      return `ReadonlyMap<string, ${typeText(type.of)}>`;
    case 'integer':
      return type.bits === 32 ? 'number' : 'bigint';
    case 'time':
      return 'Moment | undefined';
    case 'quantity':
      return 'Quantity';
    case 'intOrString':
      return 'number | string';
    case 'rawJson':
      return 'SourceValue | undefined';
    default:
      return type.kind;
  }
}

function nameOf(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}
