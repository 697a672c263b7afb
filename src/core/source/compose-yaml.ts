import { compareUtf8 } from '../go/compare-utf8.ts';
import { quote } from '../text/quote.ts';
import { decodeBase64 } from './decode-base64.ts';
import { formatFloat, formatFloat32 } from './format-float.ts';
import { goSyntax, integerSyntax, MAX_INT64 } from './go-syntax.ts';
import { type ResolvedScalar, resolveScalar, tagProblem } from './resolve-scalar.ts';
import { SourceError } from './source-failure.ts';
import type { SourceField, SourceObject, SourceValue } from './source-value.ts';
import { utf8Text } from './utf8-text.ts';
import { excessiveAliasing, tooDeep, type YamlBudget } from './yaml-budget.ts';
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

/** Below so many fields a list is searched faster than a Map. */
const FEW_FIELDS = 8;
const BINARY_TAG = 'tag:yaml.org,2002:binary';
const MERGE_TAG = 'tag:yaml.org,2002:merge';

/** A map while it is filled; keys are those of Go, where 1 and "1" are two. */
interface Filling {
  readonly fields: SourceField[];
  readonly keys: ResolvedScalar[];
  indexes: Map<ResolvedScalar, number> | undefined;
  onlyStrings: boolean;
}

class Composer {
  private readonly budget: YamlBudget;
  private readonly duplicates: YamlDuplicate[] = [];
  private readonly activeAliases = new Set<YamlAlias>();
  /** What Go decoded, and how much of it below aliases (decode.go:320); the document counts, too. */
  private decoded = 1;
  private decodedByAlias = 0;
  private depth = 0;
  private unsupportedKey: SourceError | undefined;
  private endless = false;

  constructor(budget: YamlBudget) {
    this.budget = budget;
  }

  compose(root: YamlNode): ComposedYaml {
    const source = this.value(root);
    if (this.unsupportedKey !== undefined) throw this.unsupportedKey;
    if (this.endless) refuseEndless(source);
    return { source, duplicates: this.duplicates };
  }

  private value(node: YamlNode): SourceValue {
    this.count(node);
    switch (node.kind) {
      case 'scalar':
        return this.scalar(node);
      case 'alias':
        return this.followed(node, (target) => this.value(target));
      case 'sequence':
        return this.sequence(node);
      case 'mapping':
        return this.mapping(node);
    }
  }

  private count({ at }: YamlNode): void {
    this.decoded += 1;
    this.budget.values -= 1;
    if (this.activeAliases.size > 0) this.decodedByAlias += 1;
    if (
      this.decodedByAlias > 100 &&
      this.decoded > 1000 &&
      this.decodedByAlias / this.decoded > allowedRatio(this.decoded)
    ) {
      throw excessiveAliasing(at);
    }
    // The text itself is within bounds: aliases made this much of it.
    if (this.budget.values < 0) throw excessiveAliasing(at);
  }

  private followed<Result>(alias: YamlAlias, decode: (target: YamlNode) => Result): Result {
    if (this.activeAliases.has(alias)) {
      throw new SourceError('aliasing', `yaml: anchor '${alias.name}' value contains itself`, alias.at);
    }
    this.activeAliases.add(alias);
    const result = decode(alias.target);
    this.activeAliases.delete(alias);
    return result;
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

  private resolved({ at, value, tag, implicit }: YamlScalar): ResolvedScalar {
    if (tag === '' && !implicit) return value;
    if (tag === BINARY_TAG) {
      const bytes = decodeBase64(value);
      if (bytes === undefined)
        throw new SourceError('malformed', 'yaml: !!binary value contains invalid base64 data', at);
      return utf8Text(bytes);
    }
    const resolved = resolveScalar(value, tag);
    if (resolved === undefined) throw new SourceError('malformed', tagProblem(value, tag), at);
    return resolved;
  }

  private sequence({ at, items }: YamlSequence): SourceValue {
    this.enter(at);
    const values: SourceValue[] = [];
    for (const item of items) values.push(this.value(item));
    this.depth -= 1;
    return { kind: 'array', at, items: values };
  }

  private mapping(node: YamlMapping): SourceObject {
    const filling: Filling = { fields: [], keys: [], indexes: undefined, onlyStrings: true };
    const before = this.unsupportedKey;
    this.fill(filling, node);
    if (!filling.onlyStrings && before === undefined) this.refuseKeys(filling);
    return { kind: 'object', at: node.at, fields: sorted(filling) };
  }

  private fill(filling: Filling, { at, children }: YamlMapping): void {
    this.enter(at);
    for (let index = 0; index < children.length; index += 2) {
      const key = children[index] as YamlNode;
      const value = children[index + 1] as YamlNode;
      if (isMerge(key)) this.merge(filling, value);
      else this.field(filling, key, value);
    }
    this.depth -= 1;
  }

  private field(filling: Filling, keyNode: YamlNode, valueNode: YamlNode): void {
    const { at } = keyNode;
    const key = this.key(keyNode);
    const value = this.value(valueNode);
    if (typeof key !== 'string') filling.onlyStrings = false;
    const field = { name: nameOf(key), at, value };
    const index = indexOf(filling, key);
    if (index === undefined) {
      filling.indexes?.set(key, filling.fields.length);
      filling.keys.push(key);
      filling.fields.push(field);
    } else {
      this.duplicates.push({ message: `line ${valueNode.line + 1}: key ${keySyntax(key)} already set in map`, at });
      filling.fields[index] = field;
    }
  }

  private key(node: YamlNode): ResolvedScalar {
    if (node.kind === 'scalar') {
      this.count(node);
      return this.resolved(node);
    }
    if (node.kind === 'alias') {
      this.count(node);
      return this.followed(node, (target) => this.key(target));
    }
    throw new SourceError('malformed', `yaml: invalid map key: ${goSyntax(this.value(node))}`, node.at);
  }

  /** sigs.k8s.io/yaml yaml.go:222: what is wrong with a map hides what is wrong in it. */
  private refuseKeys({ keys, fields }: Filling): void {
    const index = keys.findIndex((key) => key === null || (typeof key === 'bigint' && key > MAX_INT64));
    const key = keys[index];
    const field = fields[index];
    if (key === undefined || field === undefined) return;
    const type = key === null ? '%!s(<nil>)' : 'uint64';
    const message = `unsupported map key of type: ${type}, key: ${keySyntax(key)}, value: ${goSyntax(field.value)}`;
    this.unsupportedKey = new SourceError('malformed', message, field.at);
  }

  private merge(filling: Filling, node: YamlNode): void {
    if (node.kind !== 'sequence') {
      this.mergeMapping(filling, node);
      return;
    }
    // The first of the list shall win, so it comes last.
    for (const item of node.items.toReversed()) this.mergeMapping(filling, item);
  }

  private mergeMapping(filling: Filling, node: YamlNode): void {
    const mapping = node.kind === 'alias' ? node.target : node;
    if (mapping.kind !== 'mapping') {
      throw new SourceError('malformed', 'yaml: map merge requires map or sequence of maps as the value', node.at);
    }
    this.count(node);
    if (node.kind === 'mapping') this.fill(filling, node);
    else {
      this.followed(node as YamlAlias, () => {
        this.count(mapping);
        this.fill(filling, mapping);
      });
    }
  }

  private enter(at: number): void {
    this.depth += 1;
    if (this.depth > this.budget.bounds.depth) throw tooDeep(this.budget, at);
  }
}

/** How much of what is decoded may come from aliases: less of a large document (decode.go:300). */
function allowedRatio(decoded: number): number {
  if (decoded <= 400_000) return 0.99;
  return decoded >= 4_000_000 ? 0.1 : 0.99 - 0.89 * ((decoded - 400_000) / 3_600_000);
}

function isMerge(key: YamlNode): boolean {
  return key.kind === 'scalar' && key.value === '<<' && (key.implicit || key.tag === MERGE_TAG);
}

/** Most numbers of a manifest, which need no resolving. */
function isPlainInteger({ value, tag, implicit }: YamlScalar): boolean {
  return implicit && tag === '' && /^[1-9][0-9]{0,17}$/.test(value);
}

function indexOf(filling: Filling, key: ResolvedScalar): number | undefined {
  const { keys } = filling;
  // No NaN is another one.
  if (Number.isNaN(key)) return undefined;
  if (filling.indexes === undefined && keys.length < FEW_FIELDS) {
    const index = keys.indexOf(key);
    return index < 0 ? undefined : index;
  }
  filling.indexes ??= new Map(keys.map((known, index) => [known, index]));
  return filling.indexes.get(key);
}

function keySyntax(key: ResolvedScalar): string {
  switch (typeof key) {
    case 'string':
      return quote(key);
    case 'bigint':
      return integerSyntax(key);
    case 'number':
      return formatFloat(key);
    default:
      return key === null ? '<nil>' : String(key);
  }
}

/** sigs.k8s.io/yaml yaml.go:193 */
function nameOf(key: ResolvedScalar): string {
  return typeof key === 'number' ? floatName(key) : String(key);
}

function floatName(key: number): string {
  if (Number.isNaN(key)) return '.nan';
  const rounded = Math.fround(key);
  return Number.isFinite(rounded) ? formatFloat32(key) : `${rounded < 0 ? '-' : ''}.inf`;
}

/** In the order of JSON, and with the last of those that became the same string. */
function sorted({ fields, onlyStrings }: Filling): readonly SourceField[] {
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

/** encoding/json has no word for them, and says so of the first one. */
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
