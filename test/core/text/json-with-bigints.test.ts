import { expect, test } from 'vitest';
import { jsonWithBigints } from '../../../src/core/text/json-with-bigints.ts';

test.each([
  { name: 'a bigint is a number', value: { a: [9007199254740993n, -1n] }, want: '{"a":[9007199254740993,-1]}' },
  { name: 'what is undefined is left out', value: { a: undefined, b: null }, want: '{"b":null}' },
  { name: 'keys and texts are escaped', value: { 'a"': 'b\n' }, want: '{"a\\"":"b\\n"}' },
  { name: 'all else is as JSON has it', value: [1, true, null, 'x', {}], want: '[1,true,null,"x",{}]' },
])('$name', ({ value, want }) => {
  expect(jsonWithBigints(value)).toBe(want);
});
