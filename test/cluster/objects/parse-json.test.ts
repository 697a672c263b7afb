import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../../src/cluster/objects/parse-json.ts';

test.each([
  {
    text: '{"k\\n":1,"kk\\u006e":{"kk\\"":[]}}',
    poison: '{"k\\\\":1,"kk\\\\":1}',
    want: { 'k\n': 1, kkn: { 'kk"': [] } },
  },
  { text: '{"\\u006bind":"Pod"}', poison: '{"\\\\":1}', want: { kind: 'Pod' } },
])('$text is not read as a name of $poison', ({ text, poison, want }) => {
  JSON.parse(poison);
  parseJson(poison);
  expect(parseJson(text)).toEqual(want);
});

test.each([
  '{}',
  '[]',
  ' [ ] ',
  '"\\\\"',
  '[1,-0.5e+3,true,false,null,"\\n"]',
  '{ "a\\\\" : { } , "b" : [ { } , [ ] ] }\n',
  '{"__proto__":"\\n"}',
  '{"a":"\\ud83d\\ude00"}',
])('%s is read as JSON.parse reads it', (text) => {
  expect(parseJson(text)).toEqual(JSON.parse(text));
});

test('an own field named __proto__ changes nothing else', () => {
  const value = parseJson('{"__proto__":{"polluted":true},"a":"\\n"}') as object;
  expect(Object.keys(value)).toEqual(['__proto__', 'a']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('what is printed is read again', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.nat(3), (value, indent) => {
      expect(JSON.stringify(parseJson(JSON.stringify({ value, '\\': '\\' }, null, indent)))).toBe(
        JSON.stringify({ value, '\\': '\\' }),
      );
    }),
    { numRuns: 1000 },
  );
});
