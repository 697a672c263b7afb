import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

test.each([
  { name: 'nothing', text: `- ''\n- ""`, want: '["",""]' },
  { name: 'a doubled quote is one', text: "'a''b'''", want: `"a'b'"` },
  { name: 'single quotes escape nothing', text: "'a\\n\"'", want: '"a\\\\n\\""' },
  { name: 'a string stays one', text: `- '1'\n- "yes"\n- "~"`, want: '["1","yes","~"]' },
  {
    name: 'letters',
    text: '"\\0\\a\\b\\t\\\t\\n\\v\\f\\r\\e\\ \\"\\\'\\\\\\N\\_\\L\\P"',
    want: JSON.stringify('\0\u0007\b\t\t\n\v\f\r\u001b "\'\\\u0085\u00a0\u2028\u2029'),
  },
  { name: 'numbers', text: '"\\x41\\xe9\\u4e16\\U0001f600\\U0000000A"', want: '"Aé世😀\\n"' },
  { name: 'lines are joined by a space', text: '"a  \n\t b\n\n\n c"', want: '"a b\\n\\nc"' },
  { name: 'a line separator stays', text: "'a\u2028 b'", want: '"a\u2028b"' },
  { name: 'an escaped break is nothing', text: '"a \\\n  b"', want: '"a b"' },
  { name: 'an escaped break before more', text: '"a\\\n\n\n  b"', want: '"a\\n\\nb"' },
  { name: 'an escaped break at the end', text: '"a\\\n"', want: '"a"' },
  { name: 'blanks within a line', text: '" a  b\t"', want: '" a  b\\t"' },
  { name: 'a # is none', text: '"a #b"', want: '"a #b"' },
  { name: 'no end', text: 'a: "b\n', want: 'yaml: line 2: found unexpected end of stream' },
  { name: 'a document indicator', text: '"a\n...\n', want: 'yaml: line 2: found unexpected document indicator' },
  { name: 'an unknown letter', text: '"\\q"', want: 'yaml: found unknown escape character' },
  { name: 'a digit that is none', text: '\n"\\x4g"', want: 'yaml: line 2: did not find expected hexdecimal number' },
  { name: 'half of a pair', text: '"\\ud83d"', want: 'yaml: found invalid Unicode character escape code' },
  {
    name: 'beyond the last character',
    text: '"\\U00110000"',
    want: 'yaml: found invalid Unicode character escape code',
  },
])('$name', ({ text, want }) => {
  expect(readText(text)).toBe(want);
});
