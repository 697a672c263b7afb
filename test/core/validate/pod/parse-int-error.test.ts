import { expect, test } from 'vitest';
import { parseIntError } from '../../../../src/core/validate/pod/parse-int-error.ts';

test.each(['0', '+1', '-007', '9223372036854775807', '-9223372036854775808', `${'0'.repeat(30)}1`])(
  '%j is an int64',
  (text) => {
    expect(parseIntError(text)).toBeUndefined();
  },
);

test.each([
  { text: '', want: 'strconv.ParseInt: parsing "": invalid syntax' },
  { text: '-', want: 'strconv.ParseInt: parsing "-": invalid syntax' },
  { text: '1_0', want: 'strconv.ParseInt: parsing "1_0": invalid syntax' },
  { text: 'ü"', want: 'strconv.ParseInt: parsing "ü\\"": invalid syntax' },
  { text: '9223372036854775808', want: 'strconv.ParseInt: parsing "9223372036854775808": value out of range' },
  { text: '-9223372036854775809', want: 'strconv.ParseInt: parsing "-9223372036854775809": value out of range' },
  // What follows digits is not seen if they are too many for 64 bits.
  { text: '18446744073709551615x', want: 'strconv.ParseInt: parsing "18446744073709551615x": invalid syntax' },
  { text: '18446744073709551616x', want: 'strconv.ParseInt: parsing "18446744073709551616x": value out of range' },
  { text: `${'9'.repeat(21)}x`, want: `strconv.ParseInt: parsing "${'9'.repeat(21)}x": value out of range` },
])('$text is none', ({ text, want }) => {
  expect(parseIntError(text)).toBe(want);
});
