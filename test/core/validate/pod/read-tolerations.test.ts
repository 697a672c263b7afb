import { expect, test } from 'vitest';
import { readTolerations } from '../../../../src/core/validate/pod/read-tolerations.ts';

const NONE = { key: '', operator: '', value: '', effect: '', tolerationSeconds: undefined };

test.each([
  { name: 'null', json: 'null', want: [] },
  { name: 'an empty list', json: '[]', want: [] },
  { name: 'nothing in one', json: '[null,{}]', want: [NONE, NONE] },
  {
    name: 'names in any case, the last one counts',
    json: '[{"key":"a","KEY":"b","\u212aey":"c","operator":"Exists","vAlue":"v","Effect":"x","tolerationſeconds":5}]',
    want: [{ key: 'c', operator: 'Exists', value: 'v', effect: 'x', tolerationSeconds: 5n }],
  },
  { name: 'what only looks like a name', json: '[{"eﬀect":1,"keys":2,"":3}]', want: [NONE] },
  {
    name: 'null for nothing new',
    json: '[{"key":"a","key":null,"TolerationSeconds":null}]',
    want: [{ ...NONE, key: 'a' }],
  },
])('$name', ({ json, want }) => {
  expect(readTolerations(json)).toEqual({ ok: true, tolerations: want });
});

test.each([
  { json: '{', want: 'unexpected end of JSON input' },
  { json: '{}', want: 'json: cannot unmarshal object into Go value of type []core.Toleration' },
  { json: '"a"', want: 'json: cannot unmarshal string into Go value of type []core.Toleration' },
  { json: '[{},1]', want: 'json: cannot unmarshal number into Go value of type core.Toleration' },
  {
    json: '[{"key":1}]',
    want: 'json: cannot unmarshal number into Go struct field Toleration.Key of type string',
  },
  {
    json: '[{"operator":true,"key":1}]',
    want: 'json: cannot unmarshal bool into Go struct field Toleration.Operator of type core.TolerationOperator',
  },
  {
    json: '[{"Effect":[]}]',
    want: 'json: cannot unmarshal array into Go struct field Toleration.Effect of type core.TaintEffect',
  },
  {
    json: '[{"tolerationSeconds":1.0}]',
    want: 'json: cannot unmarshal number 1.0 into Go struct field Toleration.TolerationSeconds of type int64',
  },
])('$json holds none', ({ json, want }) => {
  expect(readTolerations(json)).toMatchObject({ ok: false, message: want });
});

test('arrays may stand in each other ten thousand times', () => {
  const deep = '['.repeat(9998);
  expect(readTolerations(`[{"a":${deep}${']'.repeat(9998)}}]`)).toEqual({ ok: true, tolerations: [NONE] });
  expect(readTolerations(`${deep}[[{`)).toEqual({ ok: false, message: "invalid character '{' exceeded max depth" });
});
