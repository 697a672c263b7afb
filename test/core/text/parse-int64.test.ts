import { expect, test } from 'vitest';
import { parseInt64 } from '../../../src/core/text/parse-int64.ts';

test.each([
  { name: 'one over the greatest', text: '9223372036854775808', want: undefined },
  { name: 'one under the least', text: '-9223372036854775809', want: undefined },
  { name: 'the greatest', text: '9223372036854775807', want: 9223372036854775807n },
  { name: 'the least', text: '-9223372036854775808', want: -9223372036854775808n },
  { name: '20 digits', text: '10000000000000000000', want: undefined },
  { name: 'leading zeros', text: '007', want: 7n },
  { name: 'more leading zeros than any number has digits', text: `${'0'.repeat(5000)}42`, want: 42n },
  { name: 'zeros only', text: '000', want: 0n },
  { name: 'a plus sign', text: '+5', want: 5n },
  { name: 'minus zero', text: '-0', want: 0n },
  { name: 'a sign alone', text: '-', want: undefined },
  { name: 'two signs', text: '+-5', want: undefined },
  { name: 'no text', text: '', want: undefined },
  { name: 'a trailing newline', text: '5\n', want: undefined },
  { name: 'a space', text: ' 5', want: undefined },
  { name: 'an underscore', text: '1_000', want: undefined },
  { name: 'hexadecimal', text: '0x10', want: undefined },
  { name: 'a fraction', text: '1.0', want: undefined },
  { name: 'an exponent', text: '1e3', want: undefined },
  { name: 'digits of another script', text: '٣', want: undefined },
])('parseInt64: $name', ({ text, want }) => {
  expect(parseInt64(text)).toBe(want);
});
