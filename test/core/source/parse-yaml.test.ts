import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

test.each([
  { name: 'nothing', text: '# a\n', want: '' },
  { name: 'nothing after its start', text: '\ufeff--- # a\n...\n', want: '' },
  { name: 'a document with its start', text: '\ufeff--- a', want: '"a"' },
  { name: 'what comes after the end of the first document is not read', text: 'a\n... \n]', want: '"a"' },
  {
    name: 'what comes right after it is',
    text: '"a"\n@',
    want: 'yaml: line 2: found character that cannot start any token',
  },
  { name: 'empty values', text: 'a:\nb: \n- c:\n', want: '{"a":null,"b":[{"c":null}]}' },
  { name: 'empty items', text: '-\n- \n- a', want: '[null,null,"a"]' },
  { name: 'empty items at the column of the key', text: 'a:\n-\n-\nb:', want: '{"a":[null,null],"b":null}' },
  { name: 'an empty key', text: '? \n: a\n', want: 'unsupported map key of type: %!s(<nil>), key: <nil>, value: "a"' },
  { name: 'keys without values', text: '{a, b: , "c":}', want: '{"a":null,"b":null,"c":null}' },
  { name: 'commas at the end', text: '[[a, ], {b: c, }]', want: '[["a"],{"b":"c"}]' },
  { name: 'pairs in a flow', text: '[a: b, ? c : d, ? e]', want: '[{"a":"b"},{"c":"d"},{"e":null}]' },
  {
    name: 'an empty key in a flow, whose token Go passes over',
    text: '[? : a]',
    want: "yaml: did not find expected ',' or ']'",
  },
  {
    name: 'an empty key in a flow map',
    text: '{? : a}',
    want: 'unsupported map key of type: %!s(<nil>), key: <nil>, value: "a"',
  },
  { name: 'a pair without its value', text: '[a: , b: ]', want: '[{"a":null},{"b":null}]' },
  {
    name: 'anchor and tag, in either order',
    text: '- &a !!str 1\n- !!str &b 2\n- [*a, *b]',
    want: '["1","2",["1","2"]]',
  },
  { name: 'an anchor of nothing', text: 'a: &b\nc: *b', want: '{"a":null,"c":null}' },
  { name: 'a tag of nothing', text: 'a: !!str\nb: !x', want: '{"a":"","b":""}' },
  {
    name: 'an anchor of a map and of its key',
    text: 'a: &b\n  &c d: 1\ne: *b\nf: *c',
    want: '{"a":{"d":1},"e":{"d":1},"f":"d"}',
  },
  { name: 'an anchor given again', text: '[&a 1, *a, &a 2, *a]', want: '[1,1,2,2]' },
  { name: 'a second anchor, before which the first one ends', text: '&a &b c', want: 'null' },
  { name: 'an unknown anchor', text: 'a: *b', want: "yaml: unknown anchor 'b' referenced" },
  { name: 'an unknown handle', text: 'a:\n  !e!x b', want: 'yaml: line 1: found undefined tag handle' },
  { name: 'no key', text: 'a: b\n- c', want: 'yaml: line 1: did not find expected key' },
  { name: 'no item', text: '- a\nb: c', want: "yaml: line 1: did not find expected '-' indicator" },
  { name: 'no comma in a list', text: '[a, "b" "c"]', want: "yaml: did not find expected ',' or ']'" },
  { name: 'no comma in a map', text: '{a: "b" "c"}', want: "yaml: did not find expected ',' or '}'" },
  { name: 'the wrong end', text: '[a}', want: "yaml: did not find expected ',' or ']'" },
  {
    name: 'no list after a flow that Go passes over the end of',
    text: '[?], - a',
    want: 'yaml: did not find expected node content',
  },
  { name: 'no map after it', text: '[?], a: b', want: 'yaml: did not find expected node content' },
  { name: 'no content', text: '[,]', want: 'yaml: did not find expected node content' },
  { name: 'no block in a flow, after a tag', text: '[!!seq - a]', want: "yaml: did not find expected ',' or ']'" },
])('$name', ({ text, want }) => {
  expect(readText(text)).toBe(want);
});
