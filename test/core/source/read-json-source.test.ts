import { describe, expect, test } from 'vitest';
import { readJsonSource } from '../../../src/core/source/read-json-source.ts';
import { BOUNDS, jsonText } from './read-text.ts';

const read = [
  { name: 'repeated fields each time, also by escape', text: '{"a":1,"\\u0061":2}', want: '{"a":1,"a":2}' },
  {
    name: 'digits as they are',
    text: '[12345678901234567890,1e400,-0,1.50,2E+3,0]',
    want: '[12345678901234567890,1e400,-0,1.50,2E+3,0]',
  },
  { name: 'names of prototypes', text: '{"__proto__":{"constructor":1}}', want: '{"__proto__":{"constructor":1}}' },
  { name: 'escapes', text: '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00E9\\ud83d\\ude00x"', want: '"\\"\\\\/\\b\\f\\n\\r\\té😀x"' },
  { name: 'half a pair as Go does', text: '"\\ud800\\u0041"', want: '"\ufffdA"' },
  { name: 'words', text: '[true,false,null]', want: '[true,false,null]' },
  { name: 'spaces', text: ' \r\n\t{ "a" : [ ] , "b" : { } } ', want: '{"a":[],"b":{}}' },
];

test.each(read)('reads $name', ({ text, want }) => {
  const reading = readJsonSource(text, BOUNDS);
  expect(reading.ok && jsonText(reading.source)).toBe(want);
});

test('tells where fields and values begin', () => {
  expect(readJsonSource('{"a": [1]}', BOUNDS)).toEqual({
    ok: true,
    source: {
      kind: 'object',
      at: 0,
      fields: [{ name: 'a', at: 1, value: { kind: 'array', at: 6, items: [{ kind: 'number', at: 7, text: '1' }] } }],
    },
  });
});

test('tells where each part of a nested text begins', () => {
  const reading = readJsonSource('\t[{"a" : 1e3,"a":{}, "\\ud800" : [ ]} , null,true ,false,"\\udc00x"]\r\n', BOUNDS);
  expect(reading).toEqual({
    ok: true,
    source: {
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
  { text: '"a"', source: { kind: 'string', at: 0, value: 'a' } },
  { text: '"a\\"\\u00e9é"', source: { kind: 'string', at: 0, value: 'a"éé' } },
  { text: '-0', source: { kind: 'number', at: 0, text: '-0' } },
  { text: '-0.5e+07', source: { kind: 'number', at: 0, text: '-0.5e+07' } },
])('a whole that is $text', ({ text, source }) => {
  expect(readJsonSource(text, BOUNDS)).toEqual({ ok: true, source });
});

const ENDED = 'unexpected end of JSON input';
const refused = [
  { text: '', message: ENDED, at: 0 },
  { text: ' [', message: ENDED, at: 2 },
  { text: '[1', message: ENDED, at: 2 },
  { text: '[1,', message: ENDED, at: 3 },
  { text: '{', message: ENDED, at: 1 },
  { text: '{"a"', message: ENDED, at: 4 },
  { text: '{"a":', message: ENDED, at: 5 },
  { text: '{"a', message: ENDED, at: 3 },
  { text: '"a', message: ENDED, at: 2 },
  { text: '"never ended', message: ENDED, at: 12 },
  { text: '"\\u1234', message: ENDED, at: 7 },
  { text: '[]]', message: "invalid character ']' after top-level value", at: 2 },
  { text: '1.5.2', message: "invalid character '.' after top-level value", at: 3 },
  { text: '1E2e3', message: "invalid character 'e' after top-level value", at: 3 },
  { text: 'nullx', message: "invalid character 'x' after top-level value", at: 4 },
  { text: '[1"a"]', message: "invalid character '\"' after array element", at: 2 },
  { text: '[01]', message: "invalid character '1' after array element", at: 2 },
  { text: '[1}', message: "invalid character '}' after array element", at: 2 },
  { text: '{1}', message: "invalid character '1' looking for beginning of object key string", at: 1 },
  { text: '{]', message: "invalid character ']' looking for beginning of object key string", at: 1 },
  { text: '{"a"}', message: "invalid character '}' after object key", at: 4 },
  { text: '{"a":}', message: "invalid character '}' looking for beginning of value", at: 5 },
  { text: '{"\\x":1}', message: "invalid character 'x' in string escape code", at: 3 },
  { text: '1 2', message: "invalid character '2' after top-level value", at: 2 },
  { text: '[,]', message: "invalid character ',' looking for beginning of value", at: 1 },
  { text: '[1,]', message: "invalid character ']' looking for beginning of value", at: 3 },
  { text: '[1 2]', message: "invalid character '2' after array element", at: 3 },
  { text: '{a', message: "invalid character 'a' looking for beginning of object key string", at: 1 },
  { text: '{"a":1,}', message: "invalid character '}' looking for beginning of object key string", at: 7 },
  { text: '{"a" 1}', message: "invalid character '1' after object key", at: 5 },
  { text: '{"a":1 "b"}', message: "invalid character '\"' after object key:value pair", at: 7 },
  { text: '"\n"', message: "invalid character '\\n' in string literal", at: 1 },
  { text: '"\\q"', message: "invalid character 'q' in string escape code", at: 2 },
  { text: '"\\u12g4"', message: "invalid character 'g' in \\u hexadecimal character escape", at: 5 },
  { text: '"\\u12', message: "invalid character ' ' in \\u hexadecimal character escape", at: 5 },
  { text: '01', message: "invalid character '1' after top-level value", at: 1 },
  { text: '+1', message: "invalid character '+' looking for beginning of value", at: 0 },
  { text: '-a', message: "invalid character 'a' in numeric literal", at: 1 },
  { text: '-', message: "invalid character ' ' in numeric literal", at: 1 },
  { text: '1.e', message: "invalid character 'e' after decimal point in numeric literal", at: 2 },
  { text: '1.', message: "invalid character ' ' after decimal point in numeric literal", at: 2 },
  { text: '1e+', message: "invalid character ' ' in exponent of numeric literal", at: 3 },
  { text: '1E-x', message: "invalid character 'x' in exponent of numeric literal", at: 3 },
  { text: 'trUe', message: "invalid character 'U' in literal true (expecting 'u')", at: 2 },
  { text: 'nul', message: "invalid character ' ' in literal null (expecting 'l')", at: 3 },
  { text: '[-', message: "invalid character ' ' in numeric literal", at: 2 },
  { text: '"a\u0001', message: "invalid character '\\x01' in string literal", at: 2 },
  { text: '"\\u12é', message: "invalid character 'Ã' in \\u hexadecimal character escape", at: 5 },
  { text: '0. ', message: "invalid character ' ' after decimal point in numeric literal", at: 2 },
  { text: '1.5ex', message: "invalid character 'x' in exponent of numeric literal", at: 4 },
  { text: '1e+-1', message: "invalid character '-' in exponent of numeric literal", at: 3 },
  { text: 'tx', message: "invalid character 'x' in literal true (expecting 'r')", at: 1 },
  { text: 'tru', message: "invalid character ' ' in literal true (expecting 'e')", at: 3 },
  { text: 'trux', message: "invalid character 'x' in literal true (expecting 'e')", at: 3 },
  { text: 'falze', message: "invalid character 'z' in literal false (expecting 's')", at: 3 },
  { text: '.5', message: "invalid character '.' looking for beginning of value", at: 0 },
  { text: '\u007f', message: "invalid character '\\x7f' looking for beginning of value", at: 0 },
  { text: '\u0085', message: "invalid character 'Â' looking for beginning of value", at: 0 },
  { text: "'a'", message: "invalid character '\\'' looking for beginning of value", at: 0 },
  { text: 'é', message: "invalid character 'Ã' looking for beginning of value", at: 0 },
  { text: '\ufeff{}', message: "invalid character 'ï' looking for beginning of value", at: 0 },
  { text: '😀', message: "invalid character 'ð' looking for beginning of value", at: 0 },
];

describe('refuses', () => {
  test.each(refused)('$text: $message', ({ text, message, at }) => {
    expect(readJsonSource(text, BOUNDS)).toEqual({ ok: false, failure: { kind: 'malformed', message, at } });
  });

  test('what is too deep', () => {
    const deep = (levels: number) => readJsonSource('['.repeat(levels) + ']'.repeat(levels), { depth: 3, values: 9 });
    expect(deep(3).ok).toBe(true);
    expect(deep(4)).toEqual({ ok: false, failure: { kind: 'tooDeep', message: 'exceeded max depth', at: 3 } });
    expect(readJsonSource('[[[],{}],{}]', { depth: 3, values: 9 }).ok).toBe(true);
  });

  test('no depth that the server takes', () => {
    const bounds = { depth: 10_000, values: 20_000 };
    const deep = '[{"a":'.repeat(5000);
    expect(readJsonSource(`${deep}1${'}]'.repeat(5000)}`, bounds).ok).toBe(true);
    expect(readJsonSource(`${deep}{`, bounds)).toMatchObject({ failure: { kind: 'tooDeep', at: deep.length } });
  });

  test('too many values', () => {
    const many = (text: string) => readJsonSource(text, { depth: 3, values: 3 });
    expect(many('{"a":1,"b":2}').ok).toBe(true);
    expect(many('{"a":1,"b":2,"c":3}')).toEqual({
      ok: false,
      failure: { kind: 'tooManyValues', message: 'exceeded max values of 3', at: 17 },
    });
  });
});
