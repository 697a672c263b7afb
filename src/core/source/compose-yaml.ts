import { decodeBase64 } from './decode-base64.ts';
import { formatFloat } from './format-float.ts';
import { goSyntax, integerSyntax } from './go-syntax.ts';
import { type ResolvedScalar, resolveScalar, tagProblem } from './resolve-scalar.ts';
import { SourceError } from './source-failure.ts';
import type { SourceObject, SourceValue } from './source-value.ts';
import { utf8Text } from './utf8-text.ts';
import { excessiveAliasing, tooDeep, type YamlBudget } from './yaml-budget.ts';
import {
  emptyMap,
  type NamelessKey,
  namelessKey,
  nameOfKey,
  putField,
  sortedFields,
  type YamlMap,
} from './yaml-map.ts';
import type { YamlAlias, YamlMapping, YamlNode, YamlScalar, YamlSequence } from './yaml-node.ts';

/** A key that a map has twice. */
export interface YamlDuplicate {
  /** As the strict conversion says it. */
  readonly message: string;
  /** Where the key stands that comes again. */
  readonly at: number;
}

export interface ComposedYaml {
  readonly source: SourceValue;
  readonly duplicates: readonly YamlDuplicate[];
}

/**
 * The value of a document, as sigs.k8s.io/yaml's YAMLToJSON has it: decode.go resolves scalars, follows aliases and merges
 * maps, yaml.go makes strings of keys and JSON sorts them. Later keys win.
 */
export function composeYaml(root: YamlNode, budget: YamlBudget): ComposedYaml {
  return new Composer(budget).compose(root);
}

const BINARY_TAG = 'tag:yaml.org,2002:binary';
const MERGE_TAG = 'tag:yaml.org,2002:merge';
/** Longer scalars are resolved once, however often aliases repeat them. */
const LONG_SCALAR = 100;

/** What an alias stood for: the next one to it has the same value, and costs the same. */
interface Repeatable {
  readonly source: SourceValue;
  readonly duplicates: readonly YamlDuplicate[];
  readonly decoded: number;
  readonly values: number;
  readonly height: number;
}

class Composer {
  private readonly budget: YamlBudget;
  private readonly duplicates: YamlDuplicate[] = [];
  private readonly duplicateOf = new Map<YamlNode, YamlDuplicate>();
  private readonly activeAliases = new Set<YamlAlias>();
  private readonly repeatable = new Map<YamlNode, Repeatable>();
  private readonly resolvedLong = new Map<YamlScalar, ResolvedScalar>();
  /** What Go decoded, and how much of it below aliases (decode.go:320); the document counts, too. */
  private decoded = 1;
  private decodedByAlias = 0;
  private depth = 0;
  private deepest = 0;
  /** Maps with a key that gets no name: an error, unless a later key took their place. */
  private readonly namelessIn = new Map<SourceValue, SourceError>();
  private endless = false;

  constructor(budget: YamlBudget) {
    this.budget = budget;
  }

  compose(root: YamlNode): ComposedYaml {
    const source = this.value(root);
    if (this.namelessIn.size > 0) refuseNameless(source, this.namelessIn);
    if (this.endless) refuseEndless(source);
    return { source, duplicates: this.duplicates };
  }

  private value(node: YamlNode): SourceValue {
    this.count(node.at, 1, 1);
    switch (node.kind) {
      case 'scalar':
        return this.scalar(node);
      case 'alias':
        return this.followed(node, () => this.repeated(node));
      case 'sequence':
        return this.sequence(node);
      case 'mapping':
        return this.mapping(node);
    }
  }

  /** decode.go:308 */
  private count(at: number, decoded: number, values: number): void {
    this.decoded += decoded;
    this.budget.values -= values;
    if (this.activeAliases.size > 0) this.decodedByAlias += decoded;
    const isExcessive =
      this.decodedByAlias > 100 &&
      this.decoded > 1000 &&
      this.decodedByAlias / this.decoded > allowedRatio(this.decoded);
    // The text itself is within bounds: where they are passed, aliases made this much of it.
    if (isExcessive || this.budget.values < 0) throw excessiveAliasing(at);
  }

  private followed<Result>(alias: YamlAlias, decode: () => Result): Result {
    if (this.activeAliases.has(alias)) {
      throw new SourceError('aliasing', `yaml: anchor '${alias.name}' value contains itself`, alias.at);
    }
    this.activeAliases.add(alias);
    const result = decode();
    this.activeAliases.delete(alias);
    return result;
  }

  private repeated({ at, target }: YamlAlias): SourceValue {
    const known = this.repeatable.get(target);
    if (known === undefined) return this.followedFirst(target);
    this.count(at, known.decoded, known.values);
    this.reach(this.depth + known.height, at);
    for (const duplicate of known.duplicates) this.duplicates.push(duplicate);
    return known.source;
  }

  private followedFirst(target: YamlNode): SourceValue {
    const { decoded, deepest, duplicates } = this;
    const { values } = this.budget;
    const known = duplicates.length;
    this.deepest = this.depth;
    const source = this.value(target);
    this.repeatable.set(target, {
      source,
      duplicates: duplicates.slice(known),
      decoded: this.decoded - decoded,
      values: values - this.budget.values,
      height: this.deepest - this.depth,
    });
    this.deepest = Math.max(deepest, this.deepest);
    return source;
  }

  private scalar(node: YamlScalar): SourceValue {
    const { at } = node;
    if (isPlainInteger(node)) return { kind: 'number', at, text: node.value };
    const resolved = this.resolved(node);
    switch (typeof resolved) {
      case 'string':
        return { kind: 'string', at, value: resolved };
      case 'boolean':
        return { kind: 'boolean', at, value: resolved };
      case 'bigint':
        return { kind: 'number', at, text: String(resolved) };
      case 'number':
        if (!Number.isFinite(resolved)) this.endless = true;
        return { kind: 'number', at, text: Object.is(resolved, -0) ? '-0' : String(resolved) };
      default:
        return { kind: 'null', at };
    }
  }

  private resolved(node: YamlScalar): ResolvedScalar {
    const { value, tag, implicit } = node;
    if (tag === '' && !implicit) return value;
    if (value.length < LONG_SCALAR) return resolved(node);
    const known = this.resolvedLong.get(node) ?? resolved(node);
    this.resolvedLong.set(node, known);
    return known;
  }

  private sequence({ at, items }: YamlSequence): SourceValue {
    this.enter(at);
    const values: SourceValue[] = [];
    for (const item of items) values.push(this.value(item));
    this.depth -= 1;
    return { kind: 'array', at, items: values };
  }

  private mapping(node: YamlMapping): SourceObject {
    const map = emptyMap();
    this.fill(map, node);
    const object: SourceObject = { kind: 'object', at: node.at, fields: sortedFields(map) };
    const nameless = map.onlyStrings ? undefined : namelessKey(map);
    if (nameless !== undefined) this.namelessIn.set(object, unsupportedKey(nameless));
    return object;
  }

  private fill(map: YamlMap, { at, children }: YamlMapping): void {
    this.enter(at);
    for (let index = 0; index < children.length; index += 2) {
      const key = children[index] as YamlNode;
      const value = children[index + 1] as YamlNode;
      if (isMerge(key)) this.merge(map, value);
      else this.field(map, key, value);
    }
    this.depth -= 1;
  }

  private field(map: YamlMap, keyNode: YamlNode, valueNode: YamlNode): void {
    const { at } = keyNode;
    const key = this.key(keyNode);
    const value = this.value(valueNode);
    if (putField(map, key, { name: nameOfKey(key), at, value })) this.addDuplicate(key, at, valueNode);
  }

  private addDuplicate(key: ResolvedScalar, at: number, valueNode: YamlNode): void {
    let duplicate = this.duplicateOf.get(valueNode);
    if (duplicate === undefined) {
      duplicate = { message: `line ${valueNode.line + 1}: key ${keySyntax(key)} already set in map`, at };
      this.duplicateOf.set(valueNode, duplicate);
    }
    this.duplicates.push(duplicate);
  }

  private key(node: YamlNode): ResolvedScalar {
    if (node.kind === 'sequence' || node.kind === 'mapping') {
      throw new SourceError('malformed', `yaml: invalid map key: ${goSyntax(this.value(node))}`, node.at);
    }
    this.count(node.at, 1, 0);
    return node.kind === 'scalar' ? this.resolved(node) : this.followed(node, () => this.key(node.target));
  }

  private merge(map: YamlMap, node: YamlNode): void {
    // The first of a list shall win, so it comes last.
    const nodes = node.kind === 'sequence' ? node.items.toReversed() : [node];
    for (const each of nodes) this.mergeMapping(map, each);
  }

  private mergeMapping(map: YamlMap, node: YamlNode): void {
    const mapping = node.kind === 'alias' ? node.target : node;
    if (mapping.kind !== 'mapping') {
      throw new SourceError('malformed', 'yaml: map merge requires map or sequence of maps as the value', node.at);
    }
    this.count(node.at, 1, 1);
    if (node.kind !== 'alias') this.fill(map, mapping);
    else {
      this.followed(node, () => {
        this.count(node.at, 1, 0);
        this.fill(map, mapping);
      });
    }
  }

  private enter(at: number): void {
    this.depth += 1;
    this.reach(this.depth, at);
  }

  private reach(depth: number, at: number): void {
    if (depth > this.budget.bounds.depth) throw tooDeep(this.budget, at);
    if (depth > this.deepest) this.deepest = depth;
  }
}

/** How much of what is decoded may come from aliases: less of a large document (decode.go:300). */
function allowedRatio(decoded: number): number {
  return Math.min(0.99, Math.max(0.1, 0.99 - 0.89 * ((decoded - 400_000) / 3_600_000)));
}

function isMerge(key: YamlNode): boolean {
  return key.kind === 'scalar' && key.value === '<<' && (key.implicit || key.tag === MERGE_TAG);
}

/** Most numbers of a manifest, which need no resolving. */
function isPlainInteger({ value, tag, implicit }: YamlScalar): boolean {
  return implicit && tag === '' && /^[1-9][0-9]{0,17}$/.test(value);
}

function resolved({ at, value, tag }: YamlScalar): ResolvedScalar {
  if (tag === BINARY_TAG) {
    const bytes = decodeBase64(value);
    if (bytes === undefined) {
      throw new SourceError('malformed', 'yaml: !!binary value contains invalid base64 data', at);
    }
    return utf8Text(bytes);
  }
  const scalar = resolveScalar(value, tag);
  if (scalar === undefined) throw new SourceError('malformed', tagProblem(value, tag), at);
  return scalar;
}

function keySyntax(key: ResolvedScalar): string {
  switch (typeof key) {
    case 'string':
      return goSyntax({ kind: 'string', at: 0, value: key });
    case 'bigint':
      return integerSyntax(key);
    case 'number':
      return formatFloat(key);
    default:
      return key === null ? '<nil>' : String(key);
  }
}

/** sigs.k8s.io/yaml yaml.go:222 */
function unsupportedKey([key, { at, value }]: NamelessKey): SourceError {
  const type = key === null ? '%!s(<nil>)' : 'uint64';
  const message = `unsupported map key of type: ${type}, key: ${keySyntax(key)}, value: ${goSyntax(value)}`;
  return new SourceError('malformed', message, at);
}

/** The outer map comes before those in it. */
function refuseNameless(source: SourceValue, namelessIn: ReadonlyMap<SourceValue, SourceError>): void {
  const error = namelessIn.get(source);
  if (error !== undefined) throw error;
  if (source.kind === 'object') for (const { value } of source.fields) refuseNameless(value, namelessIn);
  else if (source.kind === 'array') for (const item of source.items) refuseNameless(item, namelessIn);
}

/** encoding/json has no word for a number without end, and says so of the first one. */
function refuseEndless(source: SourceValue): void {
  switch (source.kind) {
    case 'object':
      for (const { value } of source.fields) refuseEndless(value);
      break;
    case 'array':
      source.items.forEach(refuseEndless);
      break;
    case 'number': {
      const value = Number(source.text);
      if (!Number.isFinite(value)) {
        throw new SourceError('malformed', `json: unsupported value: ${formatFloat(value)}`, source.at);
      }
    }
  }
}
