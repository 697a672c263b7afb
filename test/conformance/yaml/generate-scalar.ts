import type { Random } from '../random.ts';

/** Scalars that YAML 1.1, YAML 1.2 and Go read differently, or that only just are what they are. */
const ODD_SCALARS = `
y Y n N yes Yes YES yEs no No NO nO on On ON oN off Off OFF true True TRUE tRue false False FALSE
~ null Null NULL nUll NIL nil none
0 -0 +0 00 000 07 08 09 010 0644 0o644 0O17 0o8 0o 0x 0x1F 0X1f 0xg 0b 0b0 0b101 0B11 0b2 0b+1 0b-11 0b+ 0b-0b1 -0b11 -0b-1 +0b1 -0x1F
+0x1F -0o7 -010 +010 0_1 0_8 1_000 1__0 _1 1_ 1_000.5 0x_1F 0b1_0 -_1 -1_ +_ 12e03 1e3 1E3 1e+3 1e-3 1e 1e+ e3 1.e3 .e3 .5 .5e3 +.5
-.5 -.5_0 .1_0 .1_ ._1 .1_e5 .1e5_0 .1e_5 .1e1_ . .. ... 1. 1.0 1.50 01.5 -1.5 +1.5 1.5.1 1,5 1_0.0_1 1e400 -1e400 1e-400 .1e999 1e308
1.7976931348623157e308 1.7976931348623159e308 5e-324 2e-324 4.9e-324 0.1 0.30000000000000004 100000000000000000000 1e20 1e21 1e-6 1e-7
0.000001 0.0000001 123456789012345678 1234567890123456789 9223372036854775807 9223372036854775808 18446744073709551615
18446744073709551616 -9223372036854775808 -9223372036854775809 0777777777777777777777 01777777777777777777777 02000000000000000000000
0xFFFFFFFFFFFFFFFF 0x10000000000000000 -0x8000000000000000 0b1111111111111111111111111111111111111111111111111111111111111111
0b11111111111111111111111111111111111111111111111111111111111111111 9007199254740993 16777217 3.4028236e38 1e39 -1e39 1.17549435e-38
.nan .NaN .NAN .Nan nan NaN .inf .Inf .INF .iNF +.inf -.inf +.Inf -.INF inf +inf -inf Infinity infinity +.nan
12:30 12:30:45 1:30 190:20:30.15 -1:30 +1:30 2020-01-01 2020-1-1 2020-13-01 2020-02-30 2019-02-29 2020-02-29 2020-01-01T00:00:00Z
2020-01-01T00:00:00 2020-01-01t0:0:0.5+01:00 2020-01-01T24:00:00Z 2020-01-01T00:00:00+24:60 2020-01-01T00:00:00+25:00
2020-01-01T00:00:00-00:61 2020-01-01T1:2:3,5Z 2020-01-01T00:00:00.Z 0000-01-01 20200-01-01 2020-001-01 2020-01-01x 2020-01-00 2020-00-01
<< = ! & * - ? : -- --- ... -x ?x :x x: x:y a#b a,b [a a] {a a} a{b a[b @a \`a %a \\ " ' | > |- >+ |2
{{ {{x}} \${x} $(x) *.y a&b a*b a!b http://a.b/c?d=e&f A=B tcp://0.0.0.0:53 1Gi 100m 0.5 1e3k --flag=yes -1 +1 v1 apps/v1 1.2.3 é 世界 😀 ﻿x`
  .trim()
  .split(/\s/);

const SPACED = [
  '2020-01-01 0:0:0',
  '2020-01-01  1:2:3.25',
  '2020-01-01 00:00:00 Z',
  'a b',
  'a  b',
  'a: b',
  'a :b',
  'a #b',
  'a# b',
  '- a',
  ' a',
  'a ',
];
const ALPHABET = [...'aZyntoe0178_.+-xbo:#,[]{}&*!|>\'"%@`?= \t\\~/<\n'];
const TAGS = [
  '!!str',
  '!!int',
  '!!float',
  '!!bool',
  '!!null',
  '!!timestamp',
  '!!binary',
  '!!merge',
  '!!map',
  '!!seq',
  '!!set',
  '!',
  '!local',
  '!e!x',
];
const VERBATIM_TAGS = [
  '!<tag:yaml.org,2002:int>',
  '!<!foo>',
  '!!s%74r',
  '!!%69nt',
  '!a%C3%A9',
  '!a%ff',
  '!a%C3',
  '!<>',
  '!<a',
  '!!',
  '!!int,',
  '!x!y',
];
const BASE64 = [
  'aGVsbG8=',
  '/w==',
  'w6k=',
  '4pi',
  'a',
  '====',
  'aGVs\nbG8=',
  '7aCA',
  '8J+YgA==',
  'AA==',
  'wyg=',
  '/+/',
  'aG=s',
];

export function generateScalarText(random: Random): string {
  if (random.chance(0.6)) return random.pick(ODD_SCALARS);
  if (random.chance(0.2)) return random.pick(SPACED);
  if (random.chance(0.4)) return generateNumber(random);
  if (random.chance(0.1)) return random.pick(BASE64);
  if (random.chance(0.2)) return change(random.pick(ODD_SCALARS), random);
  return Array.from({ length: random.int(6) }, () => random.pick(ALPHABET)).join('');
}

function generateNumber(random: Random): string {
  const digits = (most: number) =>
    Array.from({ length: random.int(most + 1) }, () => random.pick([...'0123456789'])).join('');
  const sign = random.pick(['', '', '-', '+']);
  if (random.chance(0.3)) return sign + random.pick(['0x', '0o', '0b', '0', '0B', '0X', '0O']) + digits(20);
  const fraction = random.chance(0.6) ? `.${digits(random.pick([2, 20]))}` : '';
  const exponent = random.chance(0.4) ? random.pick(['e', 'E']) + random.pick(['', '-', '+']) + digits(3) : '';
  const number = sign + digits(random.pick([1, 3, 10, 22])) + fraction + exponent;
  return random.chance(0.15) ? change(number, random) : number;
}

/** The text with one character more, less or another. */
function change(text: string, random: Random): string {
  const at = random.int(text.length + 1);
  const insert = random.chance(0.7) ? random.pick([...'_0.eE+-x1 ', ...ALPHABET]) : '';
  return (text.slice(0, at) + insert + text.slice(at + random.int(2))).toWellFormed();
}

export function generateTag(random: Random): string {
  return random.chance(0.85) ? random.pick(TAGS) : random.pick(VERBATIM_TAGS);
}

/** A scalar on one line: plain or quoted, with a tag now and then. */
export function generateFlowScalar(random: Random): string {
  const text = generateScalarText(random);
  const tag = random.chance(0.12) ? `${generateTag(random)} ` : '';
  return tag + (random.chance(0.65) ? text : quoted(text, random));
}

function quoted(text: string, random: Random): string {
  if (random.chance(0.4)) return `'${random.chance(0.9) ? text.replaceAll("'", "''") : text}'`;
  const escaped = random.chance(0.9) ? text.replaceAll(/["\\]/g, '\\$&') : text;
  return `"${random.chance(0.5) ? escaped : escaped + generateEscape(random)}"`;
}

const ESCAPES = [
  '\\n',
  '\\t',
  '\\0',
  '\\x41',
  '\\xe9',
  '\\u00e9',
  '\\u4e16',
  '\\U0001F600',
  '\\ud83d',
  '\\U00110000',
  '\\e',
  '\\N',
  '\\_',
  '\\L',
  '\\P',
  '\\/',
  '\\q',
  '\\x4',
  '\\ ',
  "\\'",
  '\\\t',
  '\\\n  ',
  '\\v',
  '\\a',
];

function generateEscape(random: Random): string {
  return random.pick(ESCAPES) + random.pick(['', '', 'x', ' ']);
}
