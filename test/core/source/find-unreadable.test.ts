import { expect, test } from 'vitest';
import { findUnreadable } from '../../../src/core/source/find-unreadable.ts';

test.each([
  { name: 'nothing in what may stand in YAML', text: '\t\n\r ~\u0085\u00a0\ud7ff\ue000\ufffd😀', want: undefined },
  { name: 'a NUL', text: 'a\0', want: { at: 1, from: 0 } },
  { name: 'the first of more', text: 'a\u007fb\u0001', want: { at: 1, from: 0 } },
  { name: 'no character', text: '\uffff', want: { at: 0, from: 0 } },
  { name: 'one at the end of what is read at once', text: `${'x'.repeat(511)}\u0001`, want: { at: 511, from: 0 } },
  { name: 'one after that', text: `${'x'.repeat(512)}\u0001`, want: { at: 512, from: 512 } },
  {
    name: 'a character that has no room begins the next part',
    text: `${'x'.repeat(511)}é\u0001`,
    want: { at: 512, from: 511 },
  },
  {
    name: 'a carriage return before a line feed, which is taken away, is not counted',
    text: `${'x'.repeat(508)}\r\r\n\r\n\u0001`,
    want: { at: 513, from: 0 },
  },
  {
    name: 'a carriage return before another character is',
    text: `${'\r'.repeat(512)}\u0001`,
    want: { at: 512, from: 512 },
  },
])('$name', ({ text, want }) => {
  expect(findUnreadable(text)).toEqual(want);
});
