import { expect, test } from 'vitest';
import { resolveScalar, tagProblem } from '../../../src/core/source/resolve-scalar.ts';

const TAG = 'tag:yaml.org,2002:';

const plain: readonly (readonly [string, unknown])[] = [
  ...'y Y yes Yes YES true True TRUE on On ON'.split(' ').map((word) => [word, true] as const),
  ...'n N no No NO false False FALSE off Off OFF'.split(' ').map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...'yEs tRue nUll oN ^ nonsense x <<'.split(' ').map((word) => [word, word] as const),
  ['.inf', Number.POSITIVE_INFINITY],
  ['+.INF', Number.POSITIVE_INFINITY],
  ['-.Inf', Number.NEGATIVE_INFINITY],
  ['.NaN', Number.NaN],
  ['.iNF', '.iNF'],
  ['0', 0n],
  ['-0', 0n],
  ['+12', 12n],
  ['0644', 420n],
  ['0o644', 420n],
  ['0O17', 15n],
  ['00', 0n],
  ['08', 8],
  ['0o8', '0o8'],
  ['0x1F', 31n],
  ['-0X1f', -31n],
  ['0b101', 5n],
  ['0b2', '0b2'],
  ['0b+11', 3n],
  ['0b-11', -3n],
  ['-0b-1', '-0b-1'],
  [`0b+${'1'.repeat(64)}`, `0b+${'1'.repeat(64)}`],
  ['1_000', 1000n],
  ['1__0_', 10n],
  ['_1', '_1'],
  ['0_8', 8],
  ['9223372036854775808', 9223372036854775808n],
  ['18446744073709551615', 18446744073709551615n],
  ['18446744073709551616', 2 ** 64],
  ['-9223372036854775808', -9223372036854775808n],
  ['-9223372036854775809', -(2 ** 63)],
  ['+9223372036854775808', 2 ** 63],
  [`0${'0'.repeat(99)}7`, 7n],
  ['0x10000000000000000', '0x10000000000000000'],
  ['1.5', 1.5],
  ['1.', 1],
  ['1_0.5', 10.5],
  ['-1e3', -1000],
  ['+.5E-1', 0.05],
  ['.5', 0.5],
  ['.5_0', 0.5],
  ['.5_', '.5_'],
  ['._5', '._5'],
  ['.', '.'],
  ['1e400', '1e400'],
  ['.1e999', '.1e999'],
  ['1.2.3', '1.2.3'],
  ['100m', '100m'],
  ['12:30:45', '12:30:45'],
  ['2020-01-01', '2020-01-01'],
];

test.each(plain)('%s is %s', (text, want) => {
  expect(resolveScalar(text, '')).toBe(want);
});

test.each([
  { name: 'a string whatever it says', text: '12', tag: `${TAG}str`, want: '12' },
  { name: 'a tag nobody knows makes a string', text: 'yes', tag: '!local', want: 'yes' },
  { name: 'the mark alone makes a string', text: '12', tag: '!', want: '12' },
  { name: 'an integer', text: '0x10', tag: `${TAG}int`, want: 16n },
  { name: 'a float of an integer', text: '3', tag: `${TAG}float`, want: 3 },
  { name: 'no float of a uint64', text: '18446744073709551615', tag: `${TAG}float`, want: undefined },
  { name: 'no float of a word', text: 'a', tag: `${TAG}float`, want: undefined },
  { name: 'a boolean', text: 'off', tag: `${TAG}bool`, want: false },
  { name: 'null', text: '', tag: `${TAG}null`, want: null },
  { name: 'no null', text: 'a', tag: `${TAG}null`, want: undefined },
  { name: 'a timestamp stays text', text: '2020-01-01', tag: `${TAG}timestamp`, want: '2020-01-01' },
  { name: 'no timestamp', text: 'today', tag: `${TAG}timestamp`, want: undefined },
  { name: 'a number is no timestamp', text: '2020', tag: `${TAG}timestamp`, want: undefined },
])('$name', ({ text, tag, want }) => {
  expect(resolveScalar(text, tag)).toBe(want);
});

test.each([
  ['a', 'int', 'yaml: cannot decode !!str `a` as a !!int'],
  ['1', 'bool', 'yaml: cannot decode !!int `1` as a !!bool'],
  ['1.5', 'int', 'yaml: cannot decode !!float `1.5` as a !!int'],
  ['yes', 'null', 'yaml: cannot decode !!bool `yes` as a !!null'],
  ['~', 'int', 'yaml: cannot decode !!null `~` as a !!int'],
])('%s as %s', (text, tag, want) => {
  expect(tagProblem(text, `${TAG}${tag}`)).toBe(want);
});
