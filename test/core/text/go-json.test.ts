import { expect, test } from 'vitest';
import { goJson } from '../../../src/core/text/go-json.ts';

test.each([
  {
    name: 'what HTML and JavaScript take otherwise',
    value: '<a> & \u2028\u2029',
    want: '"\\u003ca\\u003e \\u0026 \\u2028\\u2029"',
  },
  { name: 'control characters', value: '\u0001\b\t\n\f\r\u007f', want: '"\\u0001\\b\\t\\n\\f\\r\u007f"' },
  { name: 'quotes, and letters as they are', value: '"\\/é水😀', want: '"\\"\\\\/é水😀"' },
  { name: 'names, too', value: { '<': [1, null, true] }, want: '{"\\u003c":[1,null,true]}' },
])('$name', ({ value, want }) => {
  expect(goJson(value)).toEqual({ json: want });
});
