import { describe, expect, test } from 'vitest';
import { compareUtf8 } from '../../../src/core/go/compare-utf8.ts';
import { FNV_1A_EMPTY, fnv1a } from '../../../src/core/go/fnv-1a.ts';
import { safeEncode } from '../../../src/core/go/safe-encode.ts';
import { utf8Bytes } from '../../../src/core/go/utf8-bytes.ts';

describe('FNV-1a in 32 bits', () => {
  test.each([
    { text: '', hash: 0x811c9dc5 },
    { text: 'a', hash: 0xe40c292c },
    { text: 'foobar', hash: 0xbf9cf968 },
  ])('of "$text"', ({ text, hash }) => {
    expect(fnv1a(FNV_1A_EMPTY, utf8Bytes(text))).toBe(hash);
  });

  test('goes on where it stopped', () => {
    expect(fnv1a(fnv1a(FNV_1A_EMPTY, utf8Bytes('foo')), utf8Bytes('bar'))).toBe(0xbf9cf968);
  });
});

test.each(['', 'plain', 'é', '水', '\uffff', '😀', '\u{10ffff}', 'a\ud800b', '\udc00'])('"%s" in UTF-8', (text) => {
  expect(utf8Bytes(text)).toEqual(new TextEncoder().encode(text));
});

test('digits become letters that form no words', () => {
  expect(safeEncode('0123456789')).toBe('456789bcdf');
});

test('texts are in the order of their bytes', () => {
  const texts = ['', 'Z', 'a', 'a\u0000', 'ab', 'é', '\ud7ff', '\ue000', '\uffff', '😀', '😁', '\u{10ffff}'];
  expect([...texts].reverse().sort(compareUtf8)).toEqual(texts);
  expect(compareUtf8('a', 'a')).toBe(0);
});
