import { expect, test } from 'vitest';
import { addQuantity } from '../../../src/core/go/add-quantity.ts';
import { canonicalQuantity } from '../../../src/core/go/canonical-quantity.ts';
import { parseQuantity } from '../../../src/core/go/parse-quantity.ts';

test.each([
  { name: 'nothing takes the format of the other', left: '0', right: '1Ki', want: '1Ki' },
  { name: 'nothing that is a decimal', left: '0.0000000000000000000', right: '1e3', want: '1e3' },
  { name: 'the format of the first', left: '1Ki', right: '1k', want: '2024' },
  { name: 'the format of the first, the other way', left: '1k', right: '1Ki', want: '2024' },
  { name: 'a whole number of binary units', left: '1Ki', right: '1024', want: '2Ki' },
  { name: 'parts of a binary unit', left: '1Ki', right: '1m', want: '1024001m' },
  { name: 'more than an int64', left: '9223372036854775807', right: '1', want: '9223372036854775808' },
  { name: 'a text is written anew', left: '+5', right: '0', want: '5' },
  { name: 'thousandths to one', left: '500m', right: '500m', want: '1' },
  { name: 'what is too far apart to be seen', left: '1', right: '1e999999', want: '1e999999' },
  { name: 'what is too far apart, the other way', left: '1e999999', right: '1', want: '1e999999' },
])('$name', ({ left, right, want }) => {
  const [a, b] = [parseQuantity(left), parseQuantity(right)];
  if (a === undefined || b === undefined) throw new Error(`${left}, ${right}`);
  expect(canonicalQuantity(addQuantity(a, b))).toBe(want);
});
