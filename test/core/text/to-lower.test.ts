import { describe, expect, test } from 'vitest';
import { toLower } from '../../../src/core/text/to-lower.ts';

describe('toLower', () => {
  test.each([
    { name: 'İ becomes one character', text: 'İO', want: 'io' },
    { name: 'a final sigma is not special', text: 'ΟΔΟΣ', want: 'οδοσ' },
    { name: 'the Kelvin sign is a k', text: '\u212a8s.IO', want: 'k8s.io' },
    { name: 'beyond the basic plane', text: '𐐀', want: '𐐨' },
    { name: 'capitals that Go does not know yet stay', text: '\ua7da', want: '\ua7da' },
    { name: 'what is lower already', text: 'a-1/ß', want: 'a-1/ß' },
  ])('$name', ({ text, want }) => {
    expect(toLower(text)).toBe(want);
  });
});
