import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

test.each([
  { name: 'a # after no blank is no comment', text: 'a: b#c #d', want: '{"a":"b#c"}' },
  { name: 'a : before no blank is none', text: 'a: http://b:80/?c', want: '{"a":"http://b:80/?c"}' },
  { name: 'what indicators begin when nothing follows', text: '- -x\n- ?x\n- :x', want: '["-x","?x",":x"]' },
  { name: 'blanks within stay, those around go', text: 'a:   b  \tc  \n', want: '{"a":"b  \\tc"}' },
  { name: 'lines are joined by a space', text: 'a: b\n  c\t\n   d', want: '{"a":"b c d"}' },
  { name: 'an empty line is a break', text: 'a: b\n\n \n  c', want: '{"a":"b\\n\\nc"}' },
  { name: 'a line separator stays itself', text: 'a: b\u2028  c\u2028\n  d', want: '{"a":"b\u2028c\u2028\\nd"}' },
  { name: 'every kind of break', text: 'a: b\r\n  c\r  d\u0085  e', want: '{"a":"b c d e"}' },
  { name: 'a line at the column of the key ends it', text: 'a: b\nc: d', want: '{"a":"b","c":"d"}' },
  { name: 'a comment ends it', text: '- a\n  # b\n', want: '["a"]' },
  { name: 'a document indicator ends it', text: 'a\n...\nb', want: '"a"' },
  { name: 'no document indicator: joined to more', text: 'a\n...b', want: '"a ...b"' },
  { name: 'in a flow brackets and commas end it', text: '[a b, c-d,e:f]', want: '["a b","c-d","e:f"]' },
  { name: 'in a flow a question mark ends it', text: '[a?b]', want: "yaml: did not find expected ',' or ']'" },
  { name: 'in a flow lines need no indentation', text: '- [a\nb]', want: '["a b"]'.replace(/^/, '[').concat(']') },
  {
    name: 'no tab may indent',
    text: '- a\n\tb',
    want: 'yaml: line 2: found a tab character that violates indentation',
  },
  {
    name: 'a key of more lines is none',
    text: 'a\nb: c',
    want: 'yaml: line 2: mapping values are not allowed in this context',
  },
])('$name', ({ text, want }) => {
  expect(readText(text)).toBe(want);
});
