import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

test.each([
  { name: 'literal', text: '|\n a\n  b\n\n c\n', want: '"a\\n b\\n\\nc\\n"' },
  { name: 'folded', text: '>\n a\n b\n\n c\n', want: '"a b\\nc\\n"' },
  { name: 'lines that are indented more are not folded', text: '>\n a\n  b\n c\n', want: '"a\\n b\\nc\\n"' },
  { name: 'a line separator is not folded', text: '>\n a\u2028 b\n', want: '"a\u2028b\\n"' },
  { name: 'the last break is kept once', text: 'a: |\n  b\n\n\nc: d', want: '{"a":"b\\n","c":"d"}' },
  { name: 'the last break is stripped', text: 'a: |-\n  b\n\n', want: '{"a":"b"}' },
  { name: 'all breaks are kept', text: 'a: |+\n  b\n\n\n', want: '{"a":"b\\n\\n\\n"}' },
  { name: 'a break where the text has none, as kubectl reads lines', text: 'a: |\n  b', want: '{"a":"b\\n"}' },
  { name: 'an indentation', text: '- |1\n  a\n b\n', want: '[" a\\nb\\n"]' },
  { name: 'both, in either order', text: '- |1-\n  a\n- |-1\n  b\n- >+2\n   c\n\n', want: '[" a"," b"," c\\n\\n"]' },
  { name: 'an indentation at the start', text: '|2\n   a\n', want: '" a\\n"' },
  { name: 'a comment', text: '|  # b\n a', want: '"a\\n"' },
  { name: 'a # of the text', text: '|\n # a\n', want: '"# a\\n"' },
  { name: 'nothing', text: 'a: |\nb: >-\n', want: '{"a":"","b":""}' },
  { name: 'only breaks', text: 'a: |+\n\n\n', want: '{"a":"\\n\\n"}' },
  { name: 'nothing, and the end', text: 'a: |-', want: '{"a":""}' },
  { name: 'leading breaks', text: '|\n\n\n a', want: '"\\n\\na\\n"' },
  { name: 'a tab of the text', text: '|1\n \ta\n', want: '"\\ta\\n"' },
  { name: 'carriage returns', text: '|\r\n a\r\n b\r\r\n', want: '"a\\nb\\n"' },
  {
    name: 'a tab that indents',
    text: 'a: |\n\tb',
    want: 'yaml: line 2: found a tab character where an indentation space is expected',
  },
  { name: 'no indentation of 0', text: '|0\n a', want: 'yaml: found an indentation indicator equal to 0' },
  { name: 'more on its line', text: 'a: |x\n', want: 'yaml: did not find expected comment or line break' },
])('$name', ({ text, want }) => {
  expect(readText(text)).toBe(want);
});
