import { expect, test } from 'vitest';
import { utf8Length } from '../../../src/core/text/utf8-length.ts';

test.each([
  { name: 'a lone surrogate counts as the U+FFFD that replaces it', text: '\ud83d', want: 3 },
  { name: 'a surrogate pair is one character', text: '😀', want: 4 },
  { name: 'the last of two bytes', text: '\u07ff', want: 2 },
  { name: 'the first of three bytes', text: '\u0800', want: 3 },
  { name: 'the last of three bytes', text: '\uffff', want: 3 },
  { name: 'the first of four bytes', text: '\u{10000}', want: 4 },
  { name: 'the first of two bytes', text: '\u0080', want: 2 },
  { name: 'the last of one byte', text: '\u007f', want: 1 },
  { name: 'a combining mark counts on its own', text: 'e\u0301', want: 3 },
  { name: 'no text', text: '', want: 0 },
  { name: 'mixed', text: 'aé世😀', want: 10 },
])('utf8Length: $name', ({ text, want }) => {
  expect(utf8Length(text)).toBe(want);
  expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
});
