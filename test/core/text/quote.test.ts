import { expect, test } from 'vitest';
import { quote } from '../../../src/core/text/quote.ts';

// Every answer is what Go 1.26's fmt.Sprintf("%q", text) prints.
test.each([
  { name: 'no text', text: '', want: '""' },
  { name: 'quotes and backslashes', text: '"\\', want: String.raw`"\"\\"` },
  { name: 'the escapes with a name', text: '\u0007\b\f\n\r\t\v', want: String.raw`"\a\b\f\n\r\t\v"` },
  { name: 'a control character without a name', text: '\u0000\u001b', want: String.raw`"\x00\x1b"` },
  { name: 'delete', text: '\u007f', want: String.raw`"\x7f"` },
  { name: 'a control character beyond ASCII', text: '\u0080\u0085', want: String.raw`"\u0080\u0085"` },
  { name: 'the only space that is printed', text: 'a b', want: '"a b"' },
  { name: 'spaces that are not printed', text: '\u00a0\u3000\u2028', want: String.raw`"\u00a0\u3000\u2028"` },
  { name: 'invisible characters', text: '\u200b\u00ad\ufeff', want: String.raw`"\u200b\u00ad\ufeff"` },
  { name: 'private use', text: '\ue000', want: String.raw`"\ue000"` },
  { name: 'a tag beyond the first plane', text: '\u{e0001}', want: String.raw`"\U000e0001"` },
  { name: 'the last code point', text: '\u{10ffff}', want: String.raw`"\U0010ffff"` },
  { name: 'a letter newer than Go', text: '\u1c89', want: String.raw`"\u1c89"` },
  { name: 'an emoji newer than Go', text: '\u{1fae9}', want: String.raw`"\U0001fae9"` },
  { name: 'marks, letters, symbols', text: 'e\u0301é世😀€', want: '"e\u0301é世😀€"' },
  { name: 'what only HTML escapes', text: "<a href='x'>&", want: '"<a href=\'x\'>&"' },
])('quote: $name', ({ text, want }) => {
  expect(quote(text)).toBe(want);
});
