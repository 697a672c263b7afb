import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

test.each([
  { name: 'of YAML', text: '!!str 12', want: '"12"' },
  { name: 'of nobody', text: '!local-1 12', want: '"12"' },
  { name: 'nothing but the mark', text: '! 12', want: '"12"' },
  { name: 'in full', text: '!<tag:yaml.org,2002:int> 12', want: '12' },
  { name: 'in full, of nobody', text: '!<!x> 12', want: '"12"' },
  { name: 'with an escape', text: '!!s%74r 12', want: '"12"' },
  { name: 'with escapes of more bytes', text: '!%C3%A9%E4%B8%96%F0%9F%98%80 12', want: '"12"' },
  { name: 'all that may be in one', text: "!a-_;/?:@&=+$,.!~*'()[]1 12", want: '"12"' },
  { name: 'of an unknown handle', text: '!a!b 12', want: 'yaml: found undefined tag handle' },
  { name: 'at the end', text: '!!str', want: '""' },
  { name: 'no end of one in full', text: '!<a b', want: "yaml: did not find the expected '>'" },
  { name: 'nothing in full', text: '!<> b', want: 'yaml: did not find expected tag URI' },
  { name: 'nothing after a handle', text: '\n!! b', want: 'yaml: line 2: did not find expected tag URI' },
  { name: 'no blank after it', text: '!a{b', want: 'yaml: did not find expected whitespace or line break' },
  { name: 'an escape cut short', text: '!a%4 b', want: 'yaml: did not find URI escaped octet' },
  { name: 'an escape without digits', text: '!a%g0 b', want: 'yaml: did not find URI escaped octet' },
  { name: 'an escape without its second byte', text: '!a%C3x', want: 'yaml: did not find URI escaped octet' },
  { name: 'an escape that begins no character', text: '!a%BF b', want: 'yaml: found an incorrect leading UTF-8 octet' },
  { name: 'an escape that nothing begins with', text: '!a%FF b', want: 'yaml: found an incorrect leading UTF-8 octet' },
  { name: 'an escape that does not go on', text: '!a%C3%41 b', want: 'yaml: found an incorrect trailing UTF-8 octet' },
])('$name', ({ text, want }) => {
  expect(readText(text)).toBe(want);
});
