import { expect, test } from 'vitest';
import { parseQuantity } from '../../../src/core/go/parse-quantity.ts';
import { scaledValue } from '../../../src/core/go/scaled-value.ts';

test.each([
  {
    name: 'a thousand too much at once',
    text: '99999999999999999',
    value: 99999999999999999n,
    milli: 7766279631452240920n,
  },
  { name: 'a thousand too much, digit by digit', text: '10E', value: 0n, milli: 0n },
  { name: 'a number of many digits', text: '1e400', value: 0n, milli: 0n },
  { name: 'no number of many digits', text: '0e400', value: 0n, milli: 0n },
  { name: 'a little', text: '1n', value: 1n, milli: 1n },
  { name: 'a little below nothing', text: '-1n', value: -1n, milli: -1n },
  { name: 'thousandths', text: '1500m', value: 2n, milli: 1500n },
  { name: 'thousandths that are whole', text: '-2000000u', value: -2n, milli: -2000n },
  { name: 'a decimal', text: '1.000000000000000001', value: 2n, milli: 1001n },
  { name: 'a decimal below nothing, rounded up', text: '-1.000000000000000001', value: 0n, milli: -999n },
  {
    name: 'a decimal that is whole',
    text: '1000000000000000000',
    value: 1000000000000000000n,
    milli: 3875820019684212736n,
  },
  { name: 'a decimal of nothing', text: '0.0000000000000000000', value: 0n, milli: 0n },
  { name: 'the greatest binary', text: '9Ei', value: 9223372036854775807n, milli: -1000n },
])('$name', ({ text, value, milli }) => {
  const quantity = parseQuantity(text);
  if (quantity === undefined) throw new Error(text);
  expect([scaledValue(quantity, 0), scaledValue(quantity, 3)]).toEqual([value, milli]);
});
