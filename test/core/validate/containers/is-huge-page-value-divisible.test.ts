import { expect, test } from 'vitest';
import { parseQuantity } from '../../../../src/core/go/parse-quantity.ts';
import { isHugePageValueDivisible } from '../../../../src/core/validate/containers/is-huge-page-value-divisible.ts';

test.each([
  { name: 'no page size', resource: 'hugepages-', text: '2Mi', want: false },
  { name: 'a page size that is no quantity', resource: 'hugepages-x', text: '2Mi', want: false },
  { name: 'pages of nothing', resource: 'hugepages-0', text: '0', want: false },
  { name: 'pages below nothing', resource: 'hugepages--1', text: '2Mi', want: false },
  { name: 'pages of parts of bytes', resource: 'hugepages-1m', text: '2Mi', want: false },
  { name: 'pages beyond all numbers', resource: 'hugepages-10E', text: '10E', want: false },
  { name: 'half a page', resource: 'hugepages-2Mi', text: '1Mi', want: false },
  { name: 'no pages', resource: 'hugepages-2Mi', text: '0', want: true },
  { name: 'parts of a byte less than a page', resource: 'hugepages-2', text: '1.5', want: true },
  { name: 'three pages', resource: 'hugepages-2Mi', text: '6Mi', want: true },
])('$name', ({ resource, text, want }) => {
  const quantity = parseQuantity(text);
  if (quantity === undefined) throw new Error(text);
  expect(isHugePageValueDivisible({ name: resource, quantity })).toBe(want);
});
