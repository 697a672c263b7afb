import { expect, test } from 'vitest';
import { utf8Text } from '../../../src/core/source/utf8-text.ts';

test.each([
  {
    name: 'characters of every length',
    bytes: [0x61, 0xc3, 0xa9, 0xe4, 0xb8, 0x96, 0xf0, 0x9f, 0x98, 0x80],
    want: 'aé世😀',
  },
  { name: 'a byte that only continues', bytes: [0x80, 0x61], want: '\ufffda' },
  { name: 'a byte that nothing begins with', bytes: [0xff, 0xf8], want: '\ufffd\ufffd' },
  { name: 'a character cut short', bytes: [0xe2, 0x98], want: '\ufffd\ufffd' },
  { name: 'a character longer than need be', bytes: [0xc0, 0xaf], want: '\ufffd\ufffd' },
  { name: 'half of a surrogate pair', bytes: [0xed, 0xa0, 0x80], want: '\ufffd\ufffd\ufffd' },
  { name: 'more than there are characters', bytes: [0xf4, 0x90, 0x80, 0x80], want: '\ufffd\ufffd\ufffd\ufffd' },
  { name: 'five bytes at once', bytes: [0xf8, 0x88, 0x80, 0x80], want: '\ufffd\ufffd\ufffd\ufffd' },
])('$name', ({ bytes, want }) => {
  expect(utf8Text(Uint8Array.from(bytes))).toBe(want);
});
