import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

const LONG = 'k'.repeat(1024);

test.each([
  { name: 'a byte order mark at the start', text: '\ufeffa: b', want: '{"a":"b"}' },
  { name: 'a tab after a key', text: 'a:\tb', want: '{"a":"b"}' },
  { name: 'tabs in a flow', text: '[\ta,\n\tb]', want: '["a","b"]' },
  { name: 'comments everywhere', text: '# a\na: # b\n  # c\n  - d # e\n# f', want: '{"a":["d"]}' },
  { name: 'a sequence at the column of its key', text: 'a:\n- b\n- c\nd: e', want: '{"a":["b","c"],"d":"e"}' },
  { name: 'collections that begin in a line', text: '- - a\n  - b: c\n    d: e', want: '[["a",{"b":"c","d":"e"}]]' },
  { name: 'keys with a mark', text: '? a\n: b\n? c', want: '{"a":"b","c":null}' },
  { name: 'a key with a mark in a flow', text: '{? a : b, ? c}', want: '{"a":"b","c":null}' },
  { name: 'a key in quotes needs no blank in a flow', text: '{"a":b}', want: '{"a":"b"}' },
  { name: 'a key as long as one may be', text: `${LONG}: a`, want: `{"${LONG}":"a"}` },
  { name: 'characters of two units are one', text: `${'😀'.repeat(1024)}: a`, want: `{"${'😀'.repeat(1024)}":"a"}` },
  {
    name: 'columns are characters, too',
    text: 'b:\n    - {\n 😀}7',
    want: 'yaml: line 2: did not find expected key',
  },
  { name: 'a longer key', text: `${LONG}k: a`, want: 'yaml: mapping values are not allowed in this context' },
  {
    name: 'a longer key, where there has to be one',
    text: `a: b\n${LONG}k: a`,
    want: "yaml: line 2: could not find expected ':'",
  },
  {
    name: 'no key where there has to be one',
    text: 'a: b\nc\nd: e',
    want: "yaml: line 3: could not find expected ':'",
  },
  {
    name: 'a comma where there has to be a key',
    text: 'a: b\n"c" , d',
    want: "yaml: line 2: could not find expected ':'",
  },
  { name: 'no key at the end', text: 'a: b\nc', want: "yaml: line 3: could not find expected ':'" },
  {
    name: 'a key in a flow over lines is none',
    text: '[a\n: b]',
    want: "yaml: line 1: did not find expected ',' or ']'",
  },
  { name: 'an empty flow as key, which Go forgets', text: '{}: a', want: '{}' },
  {
    name: 'a flow as key',
    text: '{a}: b',
    want: 'yaml: invalid map key: map[interface {}]interface {}{"a":interface {}(nil)}',
  },
  { name: 'names of anchors', text: '- &a-_1 b\n- *a-_1', want: '["b","b"]' },
  { name: 'an anchor before more', text: '[&a b, *a, *a]', want: '["b","b","b"]' },
  { name: 'an anchor without name', text: '& a', want: 'yaml: did not find expected alphabetic or numeric character' },
  {
    name: 'an alias with more',
    text: '- &a b\n- *a.b',
    want: 'yaml: line 2: did not find expected alphabetic or numeric character',
  },
  { name: 'an entry in a line', text: 'a: - b', want: 'yaml: block sequence entries are not allowed in this context' },
  { name: 'an entry in a flow', text: '[- a]', want: 'yaml: did not find expected node content' },
  { name: 'a key in a line', text: 'a: ? b', want: 'yaml: mapping keys are not allowed in this context' },
  { name: 'a value in a line', text: 'a: b: c', want: 'yaml: mapping values are not allowed in this context' },
  { name: 'a tab that indents', text: 'a:\n\tb: c', want: 'yaml: line 2: found character that cannot start any token' },
  { name: 'what begins nothing', text: 'a: @b', want: 'yaml: found character that cannot start any token' },
  { name: 'a block scalar in a flow', text: '[|]', want: 'yaml: found character that cannot start any token' },
  { name: 'an end without a start', text: ']', want: 'yaml: did not find expected node content' },
  { name: 'many tokens', text: '- a\n'.repeat(300), want: `[${'"a",'.repeat(299)}"a"]` },
])('$name', ({ text, want }) => {
  expect(readText(text)).toBe(want);
});
