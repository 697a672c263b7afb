import type { Random } from '../random.ts';
import { generateFlowScalar, generateScalarText, generateTag } from './generate-scalar.ts';

/** A stream of YAML: mostly right, in every style there is, and odd wherever that is allowed or only just not. */
export function generateStream(random: Random): string {
  const documents = Array.from({ length: random.chance(0.85) ? 1 : 1 + random.int(4) }, () => generateDocument(random));
  let text = random.chance(0.15) ? `${separator(random)}` : '';
  for (const [index, document] of documents.entries()) text += (index === 0 ? '' : separator(random)) + document;
  if (random.chance(0.05)) text = text.replaceAll('\n', '\r\n');
  if (random.chance(0.01)) text = `\ufeff${text}`;
  if (random.chance(0.02)) text = text.replaceAll('\n', random.pick(['\r', '\u0085', '\u2028', '\r\r\n']));
  if (random.chance(0.1)) text = text.trimEnd();
  return text.toWellFormed();
}

function separator(random: Random): string {
  return random.pick([
    '---\n',
    '---\n',
    '---\n',
    '--- # comment\n',
    '---   \n',
    '---\r\n',
    '--- x\n',
    '---a\n',
    '...\n---\n',
    '...\n',
    '---\n---\n',
  ]);
}

interface Writing {
  readonly random: Random;
  readonly anchors: string[];
  /** How many nodes may still be written. */
  left: number;
}

function generateDocument(random: Random): string {
  const writing: Writing = { random, anchors: [], left: 1 + random.int(random.pick([4, 12, 40])) };
  let text = '';
  if (random.chance(0.03))
    text += random.pick([
      '%YAML 1.1\n',
      '%YAML 1.2\n',
      '%TAG !e! tag:e,2000:\n',
      '%TAG ! tag:yaml.org,2002:\n',
      '%FOO bar\n',
      '%YAML 1.1\n%YAML 1.1\n',
      '%TAG !! !\n',
      '%YAML 1.1 x\n',
      '%\n',
      '%YAML 1\n',
      '%YAML 123.1\n',
      '%TAG !e tag:\n',
      '%TAG !e! \n',
    ]);
  if (text !== '' && random.chance(0.8)) text = `\ufeff${text}--- `;
  if (random.chance(0.1)) text += '# a comment\n';
  text += block(writing, 0, random.chance(0.2));
  if (random.chance(0.06))
    text += random.pick([
      '...\n',
      '... # c\n',
      '...\nmore\n',
      '...x\n',
      '# end\n',
      '\n\n',
      '  \n',
      '\t\n',
      'x\n',
      ']\n',
      '- x\n',
      'k: v\n',
    ]);
  return text;
}

/** A block node that begins on a line of its own, ending in a line break. */
function block(writing: Writing, indent: number, scalarOnly: boolean): string {
  const { random } = writing;
  writing.left -= 1;
  const kind =
    scalarOnly || writing.left <= 0
      ? 'scalar'
      : random.pick(['mapping', 'mapping', 'mapping', 'sequence', 'sequence', 'flow', 'scalar']);
  const pad = ' '.repeat(indent);
  switch (kind) {
    case 'mapping':
      return mapping(writing, indent);
    case 'sequence':
      return sequence(writing, indent);
    default:
      return `${pad}${inline(writing, indent)}${lineEnd(random)}`;
  }
}

function mapping(writing: Writing, indent: number): string {
  const { random } = writing;
  const pad = ' '.repeat(indent);
  let text = '';
  for (let count = 1 + random.int(4); count > 0; count--) {
    const odd = random.chance(0.02) ? random.pick([' ', '  ', '\t', '-', '? ']) : '';
    text += random.chance(0.06) ? `${pad}${random.pick(['# c', '', '  ', '\t', '  # c', '#'])}\n` : '';
    if (random.chance(0.05)) {
      text += `${pad}${odd}? ${after(writing, indent)}`;
      if (random.chance(0.85)) text += `${pad}: ${after(writing, indent)}`;
      continue;
    }
    const anchor = random.chance(0.03) ? property(writing) : '';
    const colon = random.chance(0.03) ? random.pick([' :', ':', ' : ', '::', ' ']) : ':';
    text += `${pad}${odd}${anchor}${key(writing)}${colon}${random.chance(0.95) ? ' ' : random.pick(['\t', '  ', '', ' \t'])}${after(writing, indent)}`;
  }
  return text;
}

function key(writing: Writing): string {
  const { random, anchors } = writing;
  if (random.chance(0.55)) return random.pick(['a', 'b', 'c', 'name', 'spec', 'kind', 'x.y/z', '"a"', "'b'", '1', 'é']);
  if (random.chance(0.12)) return '<<';
  if (random.chance(0.05) && anchors.length > 0) return `*${random.pick(anchors)} `;
  if (random.chance(0.05)) return flow(writing, 2);
  return generateFlowScalar(random).replaceAll('\n', random.chance(0.9) ? ' ' : '\n');
}

/** What comes after `key: ` or `- `, to the end of its lines. */
function after(writing: Writing, indent: number): string {
  const { random } = writing;
  const deeper = indent + (random.chance(0.9) ? 2 : random.int(5));
  const properties = random.chance(0.1) ? property(writing) : '';
  writing.left -= 1;
  if (writing.left <= 0 || random.chance(0.45)) return properties + inline(writing, indent) + lineEnd(random);
  if (random.chance(0.08)) return `${properties}${lineEnd(random)}`;
  if (random.chance(0.2)) return properties + blockScalar(writing, indent);
  const inner = random.chance(0.25)
    ? sequence(writing, random.chance(0.5) ? indent : deeper)
    : block(writing, deeper, false);
  return `${properties.trimEnd()}${lineEnd(random)}${inner}`;
}

function sequence(writing: Writing, indent: number): string {
  const { random } = writing;
  const pad = ' '.repeat(indent);
  let text = '';
  for (let count = 1 + random.int(4); count > 0; count--) {
    const odd = random.chance(0.02) ? random.pick([' ', '\t', '  ']) : '';
    if (random.chance(0.35)) {
      // A mapping or another sequence that begins on the same line.
      const spaces = 1 + (random.chance(0.1) ? random.int(4) : 0);
      const inner = random.chance(0.7) ? mapping(writing, indent + 1 + spaces) : sequence(writing, indent + 1 + spaces);
      text += `${pad}${odd}-${inner.slice(indent + 1)}`;
      writing.left -= 1;
    } else
      text += `${pad}${odd}-${random.chance(0.97) ? ' ' : random.pick(['\t', '', '  \t'])}${after(writing, indent)}`;
  }
  return text;
}

function property({ random, anchors }: Writing): string {
  const name = random.pick(['a', 'b', 'x1', 'long-name_2']);
  const anchor = random.chance(0.02) ? random.pick(['&', '&é ', '&a,', '&a: ']) : `&${name} `;
  if (anchor.startsWith(`&${name} `)) anchors.push(name);
  const tag = `${generateTag(random)} `;
  return random.pick([anchor, anchor, anchor, tag, anchor + tag, tag + anchor, anchor + anchor]);
}

/** A node without block style: it may go over lines, but ends before a line break. */
function inline(writing: Writing, indent: number): string {
  const { random, anchors } = writing;
  if (random.chance(0.15) && anchors.length > 0) return `*${random.pick(anchors)}`;
  if (random.chance(0.01)) return '*unknown';
  if (random.chance(0.18)) return flow(writing, 3);
  if (random.chance(0.1)) return multiLine(writing, indent);
  return generateFlowScalar(random);
}

function multiLine({ random }: Writing, indent: number): string {
  const breaks = () => random.pick(['\n', '\n', '\n\n', ' \n', '\n \n', '\t\n', '\r\n', '\u2028', '\u0085', '\\\n']);
  const lines = Array.from({ length: 2 + random.int(3) }, () => generateScalarText(random).replaceAll('\n', ' '));
  const pads = () =>
    ' '.repeat(random.chance(0.85) ? indent + 1 + random.int(3) : random.int(indent + 1)) +
    (random.chance(0.05) ? '\t' : '');
  const text = lines.map((line, index) => (index === 0 ? line : breaks() + pads() + line)).join('');
  const quote = random.pick(['', '', '"', "'"]);
  if (quote === '"') return `"${text.replaceAll(/["]/g, '\\$&')}"`;
  return quote === "'" ? `'${text.replaceAll("'", "''")}'` : text;
}

function blockScalar({ random }: Writing, indent: number): string {
  const header = random.pick([
    '|',
    '|',
    '>',
    '>',
    '|-',
    '|+',
    '>-',
    '>+',
    '|2',
    '>2',
    '|1-',
    '|-1',
    '>+2',
    '|0',
    '|9',
    '| # c',
    '|#c',
    '|x',
    '>  ',
    '|\t',
  ]);
  const deeper = indent + (random.chance(0.9) ? 2 : random.int(4));
  let text = `${header}${random.chance(0.98) ? '\n' : ''}`;
  for (let count = random.int(6); count > 0; count--) {
    const pad = random.chance(0.85) ? ' '.repeat(deeper) : ' '.repeat(random.int(deeper + 3));
    text += random.chance(0.2)
      ? `${random.pick(['', ' ', pad, `${pad}  `, '\t', `${pad}\t`])}\n`
      : `${pad}${random.pick(['', '', '', ' ', '\t', '  '])}${generateScalarText(random).replaceAll('\n', ' ')}${random.pick(['', '', ' '])}\n`;
  }
  return random.chance(0.03) ? text.trimEnd() : text;
}

function flow(writing: Writing, depth: number): string {
  const { random } = writing;
  const isMap = random.chance(0.5);
  const items: string[] = [];
  for (let count = random.int(4); count > 0; count--) {
    const item = () => {
      if (depth > 0 && random.chance(0.2)) return flow(writing, depth - 1);
      if (random.chance(0.1) && writing.anchors.length > 0) return `*${random.pick(writing.anchors)} `;
      return (random.chance(0.05) ? property(writing) : '') + generateFlowScalar(random);
    };
    const pair = isMap ? random.chance(0.9) : random.chance(0.1);
    const name = random.chance(0.08) ? '<<' : random.chance(0.6) ? random.pick(['a', 'b', '"c"', "'d'", '1']) : item();
    const colon = random.pick([': ', ': ', ': ', ' : ', ':', ':\n ', ' ']);
    items.push(
      pair
        ? (random.chance(0.05) ? '? ' : '') + name + colon + (random.chance(0.95) ? item() : '')
        : random.chance(0.03)
          ? random.pick(['?', '? ', ':', '-', '- a', ''])
          : item(),
    );
  }
  const comma = random.pick([',', ', ', ', ', ' , ', ',\n', ', # c\n  ', ',\t', ',,']);
  const inner = items.join(comma) + (random.chance(0.1) ? random.pick([',', ' ', '\n', ' # c\n', ', ,']) : '');
  const [open, close] = isMap ? ['{', '}'] : ['[', ']'];
  return `${open}${inner}${random.chance(0.98) ? close : random.pick(['', ']', '}', `${close}${close}`])}`;
}

function lineEnd(random: Random): string {
  return random.chance(0.93)
    ? '\n'
    : random.pick([' # c\n', ' \n', '#c\n', '\t\n', '\n\n', '\n# c\n', '\n    # c\n', ' #\n', '\t# c\n']);
}
