import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

/** kubectl cuts the text at `---`, so that directives come to the reader only after a byte order mark, or a break of YAML alone. */
test.each([
  { name: 'the version', text: '%YAML 1.1\r--- a', want: '"a"' },
  { name: 'the version, with zeros and a comment', text: '%YAML\t01.01 # c\r--- a', want: '"a"' },
  { name: 'another version', text: '%YAML 1.2\r--- a', want: 'yaml: found incompatible YAML document' },
  {
    name: 'the version twice',
    text: '%YAML 1.1\r%YAML 1.1\r--- a',
    want: 'yaml: line 1: found duplicate %YAML directive',
  },
  { name: 'a tag prefix', text: '%TAG !e! tag:yaml.org,2002:\r--- !e!str 1', want: '"1"' },
  { name: 'a tag prefix instead of the usual one', text: '%TAG ! tag:yaml.org,2002:\r--- !str 1', want: '"1"' },
  {
    name: 'a tag prefix twice',
    text: '%TAG !e! a\r%TAG !e! b\r--- a',
    want: 'yaml: line 1: found duplicate %TAG directive',
  },
  {
    name: 'no document after it',
    text: '%YAML 1.1\n---\na',
    want: 'yaml: line 1: did not find expected <document start>',
  },
  { name: 'nothing after it', text: '%YAML 1.1', want: 'yaml: line 1: did not find expected <document start>' },
  { name: 'no name', text: '% a', want: 'yaml: could not find expected directive name' },
  { name: 'more than a name', text: '%YAML! 1.1', want: 'yaml: found unexpected non-alphabetical character' },
  { name: 'an unknown name', text: '%FOO 1.1', want: 'yaml: found unknown directive name' },
  { name: 'more on its line', text: '%YAML 1.1 x', want: 'yaml: did not find expected comment or line break' },
  { name: 'no version', text: '%YAML x', want: 'yaml: did not find expected version number' },
  { name: 'half a version', text: '%YAML 1\n', want: "yaml: did not find expected digit or '.' character" },
  { name: 'a long version', text: '%YAML 1.100', want: 'yaml: found extremely long version number' },
  { name: 'no handle', text: '%TAG e! a', want: "yaml: did not find expected '!'" },
  { name: 'a handle without its end', text: '%TAG !e a', want: "yaml: did not find expected '!'" },
  { name: 'no prefix', text: '%TAG !e! ', want: 'yaml: did not find expected tag URI' },
  { name: 'nothing after the handle', text: '%TAG !e!\n', want: 'yaml: did not find expected whitespace' },
  {
    name: 'a prefix that does not end',
    text: '%TAG !e! a{',
    want: 'yaml: did not find expected whitespace or line break',
  },
])('$name', ({ text, want }) => {
  expect(readText(text)).toBe(want);
});
