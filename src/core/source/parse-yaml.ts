import { SourceError } from './source-failure.ts';
import { tooDeep, tooManyValues, type YamlBudget } from './yaml-budget.ts';
import type { YamlCursor } from './yaml-cursor.ts';
import type { YamlMapping, YamlNode, YamlScalar, YamlSequence } from './yaml-node.ts';
import { YamlScanner, type YamlToken } from './yaml-scanner.ts';

/** The first document of a text (parserc.go); none where it has nothing but comments and `---`. */
export function parseYaml(cursor: YamlCursor, budget: YamlBudget): YamlNode | undefined {
  return new Parser(cursor, budget).document();
}

const DEFAULT_TAG_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['!', '!'],
  ['!!', 'tag:yaml.org,2002:'],
]);

type Kinds = ReadonlySet<YamlToken['kind']>;

const NO_IMPLICIT_DOCUMENT: Kinds = new Set(['versionDirective', 'tagDirective', 'documentStart', 'streamEnd']);
const NO_CONTENT: Kinds = new Set([...NO_IMPLICIT_DOCUMENT, 'documentEnd']);
const AFTER_BLOCK_ITEM: Kinds = new Set(['blockEntry', 'blockEnd']);
const AFTER_INDENTLESS_ITEM: Kinds = new Set(['blockEntry', 'key', 'value', 'blockEnd']);
const AFTER_BLOCK_KEY: Kinds = new Set(['key', 'value', 'blockEnd']);
const AFTER_FLOW_ITEM: Kinds = new Set(['flowEntry', 'flowSequenceEnd']);
const AFTER_FLOW_ITEM_KEY: Kinds = new Set([...AFTER_FLOW_ITEM, 'value']);
const AFTER_FLOW_VALUE: Kinds = new Set(['flowEntry', 'flowMappingEnd']);
const AFTER_FLOW_KEY: Kinds = new Set([...AFTER_FLOW_VALUE, 'value']);

class Parser {
  private readonly cursor: YamlCursor;
  private readonly scanner: YamlScanner;
  private readonly budget: YamlBudget;
  private tagPrefixes = DEFAULT_TAG_PREFIXES;
  private readonly anchors = new Map<string, YamlNode>();
  private depth = 0;

  constructor(cursor: YamlCursor, budget: YamlBudget) {
    this.cursor = cursor;
    this.scanner = new YamlScanner(cursor);
    this.budget = budget;
  }

  document(): YamlNode | undefined {
    const { kind } = this.scanner.peek();
    if (kind === 'streamEnd') return undefined;
    const root = NO_IMPLICIT_DOCUMENT.has(kind) ? this.explicitDocument() : this.node(true, false);
    // What is wrong right after the document is an error; what comes later is not read.
    this.scanner.peek();
    if (root !== undefined) this.count(root);
    return root;
  }

  private explicitDocument(): YamlNode | undefined {
    this.directives();
    const token = this.scanner.peek();
    if (token.kind !== 'documentStart') this.fail('did not find expected <document start>', token);
    return NO_CONTENT.has(this.after().kind) ? undefined : this.node(true, false);
  }

  private directives(): void {
    const prefixes = new Map<string, string>();
    let version = false;
    for (let token = this.scanner.peek(); ; token = this.after()) {
      if (token.kind === 'versionDirective') {
        if (version) this.fail('found duplicate %YAML directive', token);
        if (token.value !== '1.1') this.fail('found incompatible YAML document', token);
        version = true;
      } else if (token.kind === 'tagDirective') {
        if (prefixes.has(token.value)) this.fail('found duplicate %TAG directive', token);
        prefixes.set(token.value, token.suffix);
      } else break;
    }
    for (const [handle, prefix] of DEFAULT_TAG_PREFIXES) if (!prefixes.has(handle)) prefixes.set(handle, prefix);
    this.tagPrefixes = prefixes;
  }

  private node(inBlock: boolean, indentless: boolean): YamlNode {
    const first = this.scanner.peek();
    if (first.kind === 'alias') return this.alias(first);
    let token = first;
    let anchor = '';
    let tagToken: YamlToken | undefined;
    if (token.kind === 'anchor') {
      anchor = token.value;
      token = this.after();
    }
    if (token.kind === 'tag') {
      tagToken = token;
      token = this.after();
      if (token.kind === 'anchor' && anchor === '') {
        anchor = token.value;
        token = this.after();
      }
    }
    const tag = tagToken === undefined ? '' : this.tagOf(tagToken);
    const { line } = first;
    const at = this.cursor.offset(first.at);
    switch (token.kind) {
      case 'scalar': {
        this.scanner.take();
        const implicit = tag === '' ? token.plain : tag === '!';
        return this.anchored(anchor, { kind: 'scalar', at, line, value: token.value, tag, implicit });
      }
      case 'blockEntry':
        if (indentless) return this.indentlessSequence(this.sequence(anchor, at, line));
        break;
      case 'flowSequenceStart':
        return this.flowSequence(this.sequence(anchor, at, line));
      case 'flowMappingStart':
        return this.flowMapping(this.mapping(anchor, at, line));
      case 'blockSequenceStart':
        if (inBlock) return this.blockSequence(this.sequence(anchor, at, line));
        break;
      case 'blockMappingStart':
        if (inBlock) return this.blockMapping(this.mapping(anchor, at, line));
        break;
    }
    if (anchor === '' && tag === '') this.fail('did not find expected node content', token);
    return this.anchored(anchor, { kind: 'scalar', at, line, value: '', tag, implicit: tag === '' });
  }

  private alias(token: YamlToken): YamlNode {
    const at = this.cursor.offset(token.at);
    const target = this.anchors.get(token.value);
    if (target === undefined) {
      throw new SourceError('malformed', `yaml: unknown anchor '${token.value}' referenced`, at);
    }
    this.budget.aliases -= 1;
    if (this.budget.aliases < 0) {
      throw new SourceError('aliasing', `yaml: exceeded max aliases of ${this.budget.bounds.aliases}`, at);
    }
    this.scanner.take();
    return { kind: 'alias', at, line: token.line, name: token.value, target };
  }

  private tagOf(token: YamlToken): string {
    if (token.value === '') return token.suffix;
    const prefix = this.tagPrefixes.get(token.value);
    if (prefix === undefined) this.fail('found undefined tag handle', token);
    return prefix + token.suffix;
  }

  private anchored<Node extends YamlNode>(anchor: string, node: Node): Node {
    if (anchor !== '') this.anchors.set(anchor, node);
    return node;
  }

  private sequence(anchor: string, at: number, line: number): YamlSequence {
    this.enter(at);
    return this.anchored(anchor, { kind: 'sequence', at, line, items: [] });
  }

  private mapping(anchor: string, at: number, line: number): YamlMapping {
    this.enter(at);
    return this.anchored(anchor, { kind: 'mapping', at, line, children: [] });
  }

  private blockSequence(sequence: YamlSequence): YamlSequence {
    let token = this.after();
    for (; token.kind === 'blockEntry'; token = this.scanner.peek()) {
      const next = this.after();
      this.item(sequence, AFTER_BLOCK_ITEM.has(next.kind) ? this.emptyAfter(token) : this.node(true, false));
    }
    if (token.kind !== 'blockEnd') this.fail("did not find expected '-' indicator", token);
    this.scanner.take();
    return this.leave(sequence);
  }

  /** A sequence that is not further in than the key before it; nothing marks its end. */
  private indentlessSequence(sequence: YamlSequence): YamlSequence {
    for (let token = this.scanner.peek(); token.kind === 'blockEntry'; token = this.scanner.peek()) {
      const next = this.after();
      this.item(sequence, AFTER_INDENTLESS_ITEM.has(next.kind) ? this.emptyAfter(token) : this.node(true, false));
    }
    return this.leave(sequence);
  }

  private blockMapping(mapping: YamlMapping): YamlMapping {
    let token = this.after();
    for (; token.kind === 'key'; token = this.scanner.peek()) {
      const next = this.after();
      const key = AFTER_BLOCK_KEY.has(next.kind) ? this.emptyAfter(token) : this.node(true, true);
      this.entry(mapping, key, this.blockValue());
    }
    if (token.kind !== 'blockEnd') this.fail('did not find expected key', token);
    this.scanner.take();
    return this.leave(mapping);
  }

  private blockValue(): YamlNode {
    const token = this.scanner.peek();
    if (token.kind !== 'value') return this.emptyBefore(token);
    return AFTER_BLOCK_KEY.has(this.after().kind) ? this.emptyAfter(token) : this.node(true, true);
  }

  private flowSequence(sequence: YamlSequence): YamlSequence {
    let token = this.after();
    while (token.kind !== 'flowSequenceEnd') {
      if (token.kind === 'key') this.item(sequence, this.flowPair(token));
      else this.item(sequence, this.node(false, false));
      token = this.scanner.peek();
      if (token.kind === 'flowSequenceEnd') break;
      if (token.kind !== 'flowEntry') this.fail("did not find expected ',' or ']'", token);
      token = this.after();
    }
    this.scanner.take();
    return this.leave(sequence);
  }

  /** `key: value` among the items of a flow sequence: a mapping of its own. */
  private flowPair({ at, line }: YamlToken): YamlMapping {
    const mapping = this.mapping('', this.cursor.offset(at), line);
    const token = this.after();
    let key: YamlNode;
    if (AFTER_FLOW_ITEM_KEY.has(token.kind)) {
      // Go passes over this token, whatever it is.
      this.scanner.take();
      key = this.emptyAfter(token);
    } else key = this.node(false, false);
    this.entry(mapping, key, this.flowValue(AFTER_FLOW_ITEM));
    return this.leave(mapping);
  }

  private flowMapping(mapping: YamlMapping): YamlMapping {
    let token = this.after();
    while (token.kind !== 'flowMappingEnd') {
      if (token.kind === 'key') {
        const next = this.after();
        const key = AFTER_FLOW_KEY.has(next.kind) ? this.emptyBefore(next) : this.node(false, false);
        this.entry(mapping, key, this.flowValue(AFTER_FLOW_VALUE));
      } else {
        const key = this.node(false, false);
        this.entry(mapping, key, this.emptyBefore(this.scanner.peek()));
      }
      token = this.scanner.peek();
      if (token.kind === 'flowMappingEnd') break;
      if (token.kind !== 'flowEntry') this.fail("did not find expected ',' or '}'", token);
      token = this.after();
    }
    this.scanner.take();
    return this.leave(mapping);
  }

  private flowValue(after: Kinds): YamlNode {
    let token = this.scanner.peek();
    if (token.kind === 'value') {
      token = this.after();
      if (!after.has(token.kind)) return this.node(false, false);
    }
    return this.emptyBefore(token);
  }

  /** The token after the next one, which is taken. */
  private after(): YamlToken {
    this.scanner.take();
    return this.scanner.peek();
  }

  private item({ items }: YamlSequence, item: YamlNode): void {
    this.count(item);
    items.push(item);
  }

  private entry({ children }: YamlMapping, key: YamlNode, value: YamlNode): void {
    this.count(value);
    children.push(key, value);
  }

  private count({ at }: YamlNode): void {
    this.budget.nodes -= 1;
    if (this.budget.nodes < 0) throw tooManyValues(this.budget, at);
  }

  private enter(at: number): void {
    this.depth += 1;
    if (this.depth > this.budget.bounds.depth) throw tooDeep(this.budget, at);
  }

  private leave<Node>(node: Node): Node {
    this.depth -= 1;
    return node;
  }

  private emptyAfter({ end, line }: YamlToken): YamlScalar {
    return { kind: 'scalar', at: this.cursor.offset(end), line, value: '', tag: '', implicit: true };
  }

  private emptyBefore({ at, line }: YamlToken): YamlScalar {
    return { kind: 'scalar', at: this.cursor.offset(at), line, value: '', tag: '', implicit: true };
  }

  /** Go says the line before the token, and none for the first two. */
  private fail(problem: string, { at, line }: YamlToken): never {
    const where = line === 0 ? '' : `line ${line}: `;
    throw new SourceError('malformed', `yaml: ${where}${problem}`, this.cursor.offset(at));
  }
}
