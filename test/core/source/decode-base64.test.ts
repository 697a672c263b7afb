import { expect, test } from 'vitest';
import { decodeBase64 } from '../../../src/core/source/decode-base64.ts';

test.each([
  ['', []],
  ['aGk=', [104, 105]],
  ['AA==', [0]],
  ['AB==', [0]],
  ['/+A\r\nA', [255, 224, 0]],
])('%s', (text, want) => {
  expect([...(decodeBase64(text) ?? [])]).toEqual(want);
  expect(decodeBase64(text)).toBeDefined();
});

test.each(['a', 'aGk', 'aG k', 'a===', '====', 'a=Gk', 'aG-_'])('refuses %s', (text) => {
  expect(decodeBase64(text)).toBeUndefined();
});
