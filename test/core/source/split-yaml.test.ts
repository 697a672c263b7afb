import { expect, test } from 'vitest';
import { splitYaml } from '../../../src/core/source/split-yaml.ts';

test.each([
  { name: 'nothing of nothing', text: '', want: [] },
  { name: 'one part', text: 'a\nb', want: ['0:0 a\nb'] },
  { name: 'a separator is a line', text: 'a\n---\nb\r\n--- # c\nc', want: ['0:0 a\n', '6:2 b\r\n', '17:4 c'] },
  {
    name: 'the first line stays, whatever it is',
    text: '---\na\n---\n---\nb\n',
    want: ['0:0 ---\na\n', '10:3 ---\nb\n'],
  },
  { name: 'a separator without a line break', text: 'a\n---', want: ['0:0 a\n'] },
  { name: 'a separator alone', text: '---', want: ['0:0 ---'] },
  { name: 'no separator within a line', text: ' ---\na ---\n', want: ['0:0  ---\na ---\n'] },
])('$name', ({ text, want }) => {
  expect([...splitYaml(text)].map(({ text: part, at, line }) => `${at}:${line} ${part}`)).toEqual(want);
});

test.each([
  ['a\n--- b', 'invalid Yaml document separator: b'],
  ['----', 'invalid Yaml document separator: -'],
  ['---\t\u0085x y \r\n', 'invalid Yaml document separator: x y'],
])('refuses %j', (text, message) => {
  expect(() => [...splitYaml(text)]).toThrow(message);
});
