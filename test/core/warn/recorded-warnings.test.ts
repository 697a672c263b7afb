import { expect, test } from 'vitest';
import { recordedWarnings } from '../../../src/core/warn/recorded-warnings.ts';

const LONG = 'é'.repeat(300);

test.each<{ name: string; texts: readonly string[]; want: readonly string[] }>([
  { name: 'nothing is not told', texts: ['', 'a'], want: ['a'] },
  { name: 'what no header can carry is not told', texts: ['a\nb', 'a\u0085', 'c'], want: ['c'] },
  { name: 'each once', texts: ['a', 'b', 'a'], want: ['a', 'b'] },
  { name: 'quotes and backslashes are as they were', texts: ['"\\'], want: ['"\\'] },
  { name: 'long ones are whole as long as all are short together', texts: [LONG, 'a'], want: [LONG, 'a'] },
  {
    name: 'exactly as much as fits, in characters',
    texts: ['😀'.repeat(4095), 'a'],
    want: ['😀'.repeat(4095), 'a'],
  },
  {
    name: 'one character more cuts all of them',
    texts: ['😀'.repeat(4095), 'a', 'b', LONG],
    want: ['😀'.repeat(256), 'a', 'b', 'é'.repeat(256)],
  },
  {
    name: 'one that is too much by itself',
    texts: ['a'.repeat(5000)],
    want: ['a'.repeat(256)],
  },
  {
    name: 'what was not told for its end is told once that is cut off',
    texts: [`${LONG}\n`, '\n', 'a'.repeat(4097), `${LONG}a\n`],
    want: ['é'.repeat(256), 'a'.repeat(256), 'é'.repeat(256)],
  },
  {
    name: 'after as much of the cut ones there are no more',
    texts: ['a'.repeat(4096), ...numbered(40)],
    want: ['a'.repeat(256), ...numbered(15).map((text) => text.slice(0, 256))],
  },
  {
    name: 'those that were there before the cut are told however many they are',
    texts: [...numbered(20).map((text) => text.slice(0, 200)), 'b'.repeat(200), 'c'.repeat(200)],
    want: [...numbered(20).map((text) => text.slice(0, 200)), 'b'.repeat(200)],
  },
])('$name', ({ texts, want }) => {
  expect(recordedWarnings(texts)).toEqual(want);
});

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, number) => `${String(number).padStart(3, '0')}${'x'.repeat(300)}`);
}
