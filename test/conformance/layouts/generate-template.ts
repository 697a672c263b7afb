import type { GoField, GoStruct, GoType } from '../../../src/core/go/go-type.ts';
import { podTemplateType } from '../../../src/core/go/type-named.ts';
import type { KubernetesVersion } from '../../../src/core/placement/placement-rules.ts';
import { type Random, randomFrom } from '../random.ts';
import type { HashQuestion } from './ask-oracle.ts';
import { type FieldPath, fieldPaths } from './field-paths.ts';
import { generateLeaf, generateText } from './generate-leaf.ts';

/** Ways to fields each template takes whatever the dice say; neighbouring seeds take the next ones. */
const TAKEN = 16;

const paths = new Map<KubernetesVersion, readonly FieldPath[]>();

/** A random template as JSON has it, with or without a collision count; the same one for the same seed. */
export function generateQuestion(seed: number, version: KubernetesVersion): HashQuestion {
  const random = randomFrom(seed);
  const type = podTemplateType(version);
  const all = paths.get(version) ?? fieldPaths(type);
  paths.set(version, all);
  const taken = Array.from({ length: TAKEN }, (_, at) => all[(seed * TAKEN + at) % all.length] as FieldPath);
  const generator = new Generator(random, random.pick([0, 0.05, 0.2]));
  const template = generator.struct(type, taken);
  if (random.chance(0.5)) return { template };
  return { template, collisionCount: random.pick([0, 1, 2, random.int(2 ** 31), 2 ** 31 - 1, -1]) };
}

class Generator {
  private readonly random: Random;
  private readonly density: number;

  constructor(random: Random, density: number) {
    this.random = random;
    this.density = density;
  }

  struct(type: GoStruct, taken: readonly FieldPath[]): Record<string, unknown> {
    const { random } = this;
    const object: Record<string, unknown> = {};
    for (const field of type.fields) {
      const wanted = taken.filter(([head]) => head === field);
      if (wanted.length > 0) this.set(object, field, wanted);
      else if (random.chance(this.density)) this.set(object, field, []);
      else if (field.jsonName !== undefined && random.chance(0.02)) object[field.jsonName] = this.nothing(field.type);
    }
    // Decoders pass over what they do not know, and names in another case are not known.
    if (random.chance(0.02)) object[random.pick(['unknown', 'Name', 'SPEC'])] = 1;
    return object;
  }

  private set(object: Record<string, unknown>, field: GoField, taken: readonly FieldPath[]): void {
    const inner = taken.map((path) => path.slice(1)).filter((path) => path.length > 0);
    if (field.jsonName === undefined) Object.assign(object, this.struct(field.type as GoStruct, inner));
    else object[field.jsonName] = this.value(field.type, inner);
  }

  private value(type: GoType, taken: readonly FieldPath[]): unknown {
    const { random } = this;
    switch (type.kind) {
      case 'struct':
        return this.struct(type, taken);
      case 'pointer':
        return this.value(type.to, taken);
      case 'list': {
        const length = taken.length > 0 ? 1 + random.int(2) : random.int(4);
        return Array.from({ length }, (_, at) => this.element(type.of, at === 0 ? taken : []));
      }
      case 'map':
        return Object.fromEntries(
          Array.from({ length: random.int(5) }, () => [generateKey(random), this.element(type.of, [])]),
        );
      default:
        return generateLeaf(random, type);
    }
  }

  private element(type: GoType, taken: readonly FieldPath[]): unknown {
    return taken.length === 0 && this.random.chance(0.05) ? null : this.value(type, taken);
  }

  /** Null, or empty: what a decoder may or may not tell from a field that is missing. */
  private nothing(type: GoType): unknown {
    if (this.random.chance(0.5)) return null;
    switch (type.kind) {
      case 'list':
        return [];
      case 'struct':
      case 'map':
        return {};
      case 'pointer':
        return this.nothing(type.to);
      case 'string':
        return '';
      case 'boolean':
        return false;
      case 'integer':
      case 'intOrString':
        return 0;
      default:
        return null;
    }
  }
}

/** Two keys that differ in lone surrogates alone are one key to Go. */
function generateKey(random: Random): string {
  if (random.chance(0.03)) return '__proto__';
  // JSON.parse of Node.js 24 takes a key that is written with escapes for one with a backslash it has seen before.
  return generateText(random)
    .replaceAll('\\', '/')
    .replaceAll(/\p{Surrogate}/gu, '\ud800');
}
