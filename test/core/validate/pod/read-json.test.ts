import { expect, test } from 'vitest';
import { readJson } from '../../../../src/core/validate/pod/read-json.ts';

test('a value is read with its digits, its order and its repeated names', () => {
  expect(readJson('\t[{"a" : 1e3,"a":{}, "\\ud800" : [ ]} , null,true ,false,"\\udc00x"]\r\n')).toEqual({
    ok: true,
    value: {
      kind: 'array',
      at: 1,
      items: [
        {
          kind: 'object',
          at: 2,
          fields: [
            { name: 'a', at: 3, value: { kind: 'number', at: 9, text: '1e3' } },
            { name: 'a', at: 13, value: { kind: 'object', at: 17, fields: [] } },
            { name: '\ufffd', at: 21, value: { kind: 'array', at: 32, items: [] } },
          ],
        },
        { kind: 'null', at: 39 },
        { kind: 'boolean', at: 44, value: true },
        { kind: 'boolean', at: 50, value: false },
        { kind: 'string', at: 56, value: '\ufffdx' },
      ],
    },
  });
});

test.each([
  { json: '"a"', value: { kind: 'string', at: 0, value: 'a' } },
  { json: '-0', value: { kind: 'number', at: 0, text: '-0' } },
])('a whole of $value.kind', ({ json, value }) => {
  expect(readJson(json)).toEqual({ ok: true, value });
});

const UNFINISHED = 'unexpected end of JSON input';

test.each([
  { json: '', want: UNFINISHED },
  { json: ' [', want: UNFINISHED },
  { json: '[1', want: UNFINISHED },
  { json: '[1,', want: UNFINISHED },
  { json: '{', want: UNFINISHED },
  { json: '{"a"', want: UNFINISHED },
  { json: '{"a":', want: UNFINISHED },
  { json: '{"a', want: UNFINISHED },
  { json: '"a', want: UNFINISHED },
  // Go asks with a space what may come at the end, and tells that one.
  { json: 'tru', want: "invalid character ' ' in literal true (expecting 'e')" },
  { json: '[-', want: "invalid character ' ' in numeric literal" },
  { json: 'é', want: "invalid character 'Ã' looking for beginning of value" },
  { json: '😀', want: "invalid character 'ð' looking for beginning of value" },
  { json: "'", want: "invalid character '\\'' looking for beginning of value" },
  { json: '\u007f', want: "invalid character '\\x7f' looking for beginning of value" },
  { json: '\u0085', want: "invalid character 'Â' looking for beginning of value" },
  { json: '"\n"', want: "invalid character '\\n' in string literal" },
  { json: '[]]', want: "invalid character ']' after top-level value" },
  { json: '1 2', want: "invalid character '2' after top-level value" },
  { json: '[1"a"]', want: "invalid character '\"' after array element" },
  { json: '[01]', want: "invalid character '1' after array element" },
  { json: '[1}', want: "invalid character '}' after array element" },
  { json: '[,]', want: "invalid character ',' looking for beginning of value" },
  { json: '[1,]', want: "invalid character ']' looking for beginning of value" },
  { json: '{1}', want: "invalid character '1' looking for beginning of object key string" },
  { json: '{]', want: "invalid character ']' looking for beginning of object key string" },
  { json: '{"a":1,}', want: "invalid character '}' looking for beginning of object key string" },
  { json: '{"a"}', want: "invalid character '}' after object key" },
  { json: '{"a":}', want: "invalid character '}' looking for beginning of value" },
  { json: '{"a":1 "b"}', want: "invalid character '\"' after object key:value pair" },
  { json: '{"\\x":1}', want: "invalid character 'x' in string escape code" },
])('$json is none', ({ json, want }) => {
  expect(readJson(json)).toEqual({ ok: false, message: want });
});

test('arrays may stand in each other ten thousand times', () => {
  const deep = '['.repeat(10_000);
  expect(readJson(`${deep}${']'.repeat(10_000)}`).ok).toBe(true);
  expect(readJson(`${deep}{`)).toEqual({ ok: false, message: "invalid character '{' exceeded max depth" });
});
