import type { Random } from '../random.ts';

const SCALARS = [
  '0',
  '-0',
  '1',
  '-1',
  '10',
  '1.5',
  '1e3',
  '1E+3',
  '1e-3',
  '1e400',
  '12345678901234567890',
  '0.1',
  '01',
  '+1',
  '.5',
  '1.',
  '1e',
  '-',
  '--1',
  '0x1',
  'NaN',
  'Infinity',
  '1_0',
  'true',
  'false',
  'null',
  'True',
  'nul',
  'tru',
  'falsee',
  "'a'",
  'a',
  '',
  '//c',
  '/**/',
];
const PIECES = [
  'a',
  'b',
  ' ',
  'é',
  '世',
  '😀',
  '\u007f',
  '\u0085',
  '\u2028',
  "'",
  '<',
  '&',
  '\\n',
  '\\"',
  '\\\\',
  '\\/',
  '\\b',
  '\\f',
  '\\r',
  '\\t',
  '\\u0041',
  '\\u00e9',
  '\\ud83d\\ude00',
  '\\ud83d',
  '\\ude00',
  '\\ud83d\\u0041',
  '\\u12',
  '\\u12G4',
  '\\x41',
  '\\q',
  '\\0',
  '\t',
  '\n',
  '\u0001',
  '\u0000',
];
const SPACES = ['', '', '', '', ' ', '\n', '\t', '\r\n', '  ', '\u00a0', '\f'];

/** A text of JSON: mostly right, and wrong in the ways that JSON is. */
export function generateJson(random: Random): string {
  const text = space(random) + value(random, 4) + space(random);
  return random.chance(0.1) ? text + random.pick(['x', '{}', ',', '1', ']', '}', '\u0000']) : text;
}

function value(random: Random, depth: number): string {
  const kind = random.int(depth > 0 ? 6 : 3);
  if (kind === 0) return random.pick(SCALARS.slice(0, random.chance(0.9) ? 12 : SCALARS.length));
  if (kind <= 2) return string(random);
  const items = Array.from({ length: random.int(4) }, () =>
    kind > 4
      ? value(random, depth - 1)
      : `${name(random)}${space(random)}${random.chance(0.98) ? ':' : ''}${space(random)}${value(random, depth - 1)}`,
  );
  const comma = () => `${space(random)}${random.chance(0.98) ? ',' : random.pick(['', ';', ',,'])}${space(random)}`;
  const inner = items.reduce((all, item) => `${all}${comma()}${item}`, '').replace(/^\s*,/, '');
  const [open, close] = kind > 4 ? ['[', ']'] : ['{', '}'];
  return `${open}${space(random)}${inner}${random.chance(0.02) ? ',' : ''}${space(random)}${random.chance(0.99) ? close : ''}`;
}

function name(random: Random): string {
  return random.chance(0.6)
    ? random.pick(['"a"', '"b"', '"\\u0061"', '"__proto__"', '""'])
    : random.chance(0.95)
      ? string(random)
      : 'a';
}

function string(random: Random): string {
  const odd = random.chance(0.15);
  const pieces = Array.from({ length: random.int(5) }, () => random.pick(odd ? PIECES : PIECES.slice(0, 22)));
  return `"${pieces.join('')}"`;
}

function space(random: Random): string {
  return random.pick(random.chance(0.99) ? SPACES.slice(0, 9) : SPACES);
}
