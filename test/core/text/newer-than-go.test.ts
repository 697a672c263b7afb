import { expect, test } from 'vitest';
import { NEWER_THAN_GO } from '../../../src/core/text/newer-than-go.ts';

test.each([
  { name: 'the last character of Unicode 15.0', text: '\u{323af}', want: false },
  { name: 'the first ideograph after it', text: '\u{323b0}', want: true },
  { name: 'first of a range', text: '\u{2ebf0}', want: true },
  { name: 'last of a range', text: '\u{2ee5d}', want: true },
  { name: 'after a range', text: '\u{2ee5e}', want: false },
  { name: 'a range of one', text: '\u088f', want: true },
  { name: 'beside a range of one', text: '\u088e', want: false },
  { name: 'digits that the ranges are written with', text: '0123456789abcdef-', want: false },
])('NEWER_THAN_GO: $name', ({ text, want }) => {
  expect(NEWER_THAN_GO.test(text)).toBe(want);
});
