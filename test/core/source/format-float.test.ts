import { expect, test } from 'vitest';
import { formatFloat, formatFloat32 } from '../../../src/core/source/format-float.ts';

test.each([
  [0, '0'],
  [-0, '-0'],
  [1, '1'],
  [-1.5, '-1.5'],
  [100000, '100000'],
  [1e6, '1e+06'],
  [1234567.5, '1.2345675e+06'],
  [1e21, '1e+21'],
  [1e100, '1e+100'],
  [0.0001, '0.0001'],
  [0.00012, '0.00012'],
  [0.00001, '1e-05'],
  [120.25, '120.25'],
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, '+Inf'],
  [Number.NEGATIVE_INFINITY, '-Inf'],
])('%d is %s', (value, want) => {
  expect(formatFloat(value)).toBe(want);
});

test.each([
  [1.5, '1.5'],
  [0.1, '0.1'],
  [-0, '-0'],
  [16777217, '1.6777216e+07'],
  [123456789, '1.2345679e+08'],
  [1234567, '1.234567e+06'],
  [0.30000000000000004, '0.3'],
  [1e-45, '1e-45'],
  // 3041425.25 in 32 bits: the half goes to the even digit, down or up.
  [-3041425.2457420421, '-3.0414252e+06'],
  [3041425.75, '3.0414258e+06'],
])('%d in 32 bits is %s', (value, want) => {
  expect(formatFloat32(value)).toBe(want);
});
