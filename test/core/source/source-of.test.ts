import { expect, test } from 'vitest';
import { sourceOf } from '../../../src/core/source/source-of.ts';
import { jsonText } from './read-text.ts';

test.each([
  {
    name: 'everything JSON has',
    value: { a: [null, true, 'x', -1.5, 1e21], b: {} },
    want: '{"a":[null,true,"x",-1.5,1e+21],"b":{}}',
  },
  { name: 'integers beyond 2^53', value: 9007199254740993n, want: '9007199254740993' },
  { name: 'what JSON has no word for', value: [undefined, () => 1], want: '[null,null]' },
  { name: 'half of a pair', value: { '\udc00': '\ud800x' }, want: '{"\ufffd":"\ufffdx"}' },
])('$name', ({ value, want }) => {
  expect(jsonText(sourceOf(value))).toBe(want);
});

test('it is nowhere', () => {
  expect(sourceOf({ a: [''] })).toEqual({
    kind: 'object',
    at: -1,
    fields: [{ name: 'a', at: -1, value: { kind: 'array', at: -1, items: [{ kind: 'string', at: -1, value: '' }] } }],
  });
});
