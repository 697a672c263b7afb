import { describe, expect, test } from 'vitest';
import { readYamlSource } from '../../../src/core/source/read-yaml-source.ts';
import { BOUNDS, readText } from './read-text.ts';

test.each([
  {
    name: 'keys become strings',
    text: '{y: 1, 010: 2, 1.50: 3, .inf: 4, -1e300: 5, !!binary aGk=: 6}',
    want: '{"-.inf":5,".inf":4,"1.5":3,"8":2,"hi":6,"true":1}',
  },
  {
    name: 'keys in the order of their bytes',
    text: '{😀: 1, \uff5e: 2, b: 3, a: 4}',
    want: '{"a":4,"b":3,"\uff5e":2,"😀":1}',
  },
  {
    name: 'numbers',
    text: '[010, 1_000, 0x7FFFFFFFFFFFFFFF, 1.0, 1e21, -0.0, -0, 1e-7, 123456789012345678901]',
    want: '[8,1000,9223372036854775807,1,1e+21,-0,0,1e-7,123456789012345680000]',
  },
  { name: 'what is no number', text: '[1e400, 12:30, 2020-01-01, 1Gi]', want: '["1e400","12:30","2020-01-01","1Gi"]' },
  { name: 'bytes that are no text', text: '!!binary /w==', want: '"\ufffd"' },
  { name: 'later keys win', text: '{a: 1, b: 2, a: 3}', want: '{"a":3,"b":2}' },
  { name: 'keys that become the same string', text: '{1: a, "1": b}', want: '{"1":"b"}' },
  {
    name: 'many keys',
    text: `{${Array.from({ length: 12 }, (_, at) => `k${at % 10}: ${at}`).join(', ')}}`,
    want: '{"k0":10,"k1":11,"k2":2,"k3":3,"k4":4,"k5":5,"k6":6,"k7":7,"k8":8,"k9":9}',
  },
  { name: 'no number is another number', text: `{${'.nan: 1, '.repeat(12)}}`, want: '{".nan":1}' },
  { name: 'keys by alias', text: '{&a b: &c 1, *a : 2, *c : 3}', want: '{"1":3,"b":2}' },
  {
    name: 'a merged map',
    text: 'a: &a {b: 1, c: 2}\nd: {<<: *a, c: 3}',
    want: '{"a":{"b":1,"c":2},"d":{"b":1,"c":3}}',
  },
  { name: 'a merge after a key wins over it', text: '{b: 1, <<: {b: 2}}', want: '{"b":2}' },
  { name: 'the first of merged maps wins', text: '{<<: [{a: 1}, {a: 2, b: 3}]}', want: '{"a":1,"b":3}' },
  { name: 'a quoted << is a key', text: '{"<<": {a: 1}}', want: '{"<<":{"a":1}}' },
  { name: 'a << by tag', text: '{!!merge "<<": {a: 1}}', want: '{"a":1}' },
  {
    name: 'a long scalar again',
    text: `- &a "x"\n- &b ${'1'.repeat(120)}\n- *b\n- {<<: &c {k: ${'2'.repeat(120)}}}\n- {<<: *c}`,
    want: `["x",1.1111111111111111e+119,1.1111111111111111e+119,{"k":2.2222222222222223e+119},{"k":2.2222222222222223e+119}]`,
  },
  { name: 'a merge of no map', text: '{<<: a}', want: 'yaml: map merge requires map or sequence of maps as the value' },
  {
    name: 'a merge of an alias to no map',
    text: '[&a b, {<<: *a}]',
    want: 'yaml: map merge requires map or sequence of maps as the value',
  },
  { name: 'a map as key', text: '{{a: 1}: b}', want: 'yaml: invalid map key: map[interface {}]interface {}{"a":1}' },
  { name: 'a list as key by alias', text: '[&a [1], {*a : b}]', want: 'yaml: invalid map key: []interface {}{1}' },
  {
    name: 'an unrendered template',
    text: 'a: {{ .Values.b }}',
    want: 'yaml: invalid map key: map[interface {}]interface {}{".Values.b":interface {}(nil)}',
  },
  {
    name: 'null as key: its last value',
    text: '{~: 1, ~: 2}',
    want: 'unsupported map key of type: %!s(<nil>), key: <nil>, value: 2',
  },
  {
    name: 'a uint64 as key',
    text: '18446744073709551615: a',
    want: 'unsupported map key of type: uint64, key: 0xffffffffffffffff, value: "a"',
  },
  {
    name: 'the outer one of two such keys',
    text: '{~: {~: 1}}',
    want: 'unsupported map key of type: %!s(<nil>), key: <nil>, value: map[interface {}]interface {}{"null":1}',
  },
  {
    name: 'the first one of a list',
    text: '[{~: 1}, {~: 2}]',
    want: 'unsupported map key of type: %!s(<nil>), key: <nil>, value: 1',
  },
  { name: 'one in a map that is gone', text: '{a: {~: 1}, a: 2}', want: '{"a":2}' },
  { name: 'no number', text: '{b: .nan, a: [1, -.inf, {}, x]}', want: 'json: unsupported value: -Inf' },
  { name: 'infinity', text: '[.inf]', want: 'json: unsupported value: +Inf' },
  { name: 'no number that a later key replaces', text: '{a: .nan, a: 1}', want: '{"a":1}' },
  { name: 'not what the tag says', text: '!!int a', want: 'yaml: cannot decode !!str `a` as a !!int' },
  { name: 'no base64', text: '!!binary "*"', want: 'yaml: !!binary value contains invalid base64 data' },
  { name: 'an anchor within itself', text: '&a [*a]', want: "yaml: anchor 'a' value contains itself" },
  { name: 'an anchor merged into itself', text: 'a: &a {<<: *a}', want: "yaml: anchor 'a' value contains itself" },
])('$name', ({ text, want }) => {
  expect(readText(text)).toBe(want);
});

describe('duplicates', () => {
  const LIST = Array.from({ length: 9 }, (_, at) => `k${at}: 1`).join(', ');
  test.each([
    { name: 'a string', text: 'a: 1\n"a": 2', want: ['5 line 2: key "a" already set in map'] },
    { name: 'the line is that of the value', text: 'a: 1\na:\n  b: 2', want: ['5 line 3: key "a" already set in map'] },
    { name: 'one value by two names', text: '{y: 1, true: 2}', want: ['7 line 1: key true already set in map'] },
    { name: 'an integer', text: '{8: 1, 010: 2}', want: ['7 line 1: key 8 already set in map'] },
    { name: 'a float', text: '{1e6: 1, 1000000.0: 2}', want: ['9 line 1: key 1e+06 already set in map'] },
    { name: 'not an integer and a string', text: '{1: 1, "1": 2}', want: [] },
    { name: 'by a merge', text: '{a: 1, <<: {a: 2}}', want: ['12 line 1: key "a" already set in map'] },
    { name: 'one of many', text: `{${LIST}, k3: 2}`, want: ['64 line 1: key "k3" already set in map'] },
    {
      name: 'each time an alias repeats it',
      text: '[&a {b: 1, b: 2}, *a, *a]',
      want: Array(3).fill('11 line 1: key "b" already set in map'),
    },
    { name: 'in the second document', text: 'a: 1\n---\nb: 1\nb: 2', want: ['14 line 4: key "b" already set in map'] },
  ])('$name', ({ text, want }) => {
    const reading = readYamlSource(text, BOUNDS);
    const duplicates = reading.ok ? reading.documents.flatMap((document) => document.duplicates) : undefined;
    expect(duplicates?.map(({ at, message }) => `${at} ${message}`)).toEqual(want);
  });
});

describe('aliases', () => {
  const failureOf = (text: string, bounds = BOUNDS) => {
    const reading = readYamlSource(text, bounds);
    return reading.ok ? undefined : reading.failure;
  };
  const bomb = (levels: number) =>
    Array.from(
      { length: levels },
      (_, at) => `a${at}: &a${at} [${Array(9).fill(at === 0 ? 'x' : `*a${at - 1}`)}]`,
    ).join('\n');

  test('a bomb as Go refuses it, when the bounds let it', () => {
    const many = { depth: 20, values: 10_000_000 };
    expect(failureOf(bomb(3), many)).toBeUndefined();
    expect(failureOf(bomb(7), many)).toEqual({
      kind: 'aliasing',
      message: 'yaml: document contains excessive aliasing',
      at: expect.any(Number),
    });
  });

  test('less of a large document may come from them', () => {
    const many = { depth: 20, values: 10_000_000 };
    const large = (items: number, aliases: number) => `a: &a [${'x,'.repeat(items)}]\nb: [${'*a,'.repeat(aliases)}]\n`;
    expect(failureOf(large(10_000, 30), many)?.kind).toBeUndefined();
    expect(failureOf(large(30_000, 40), many)?.kind).toBe('aliasing');
  });

  test('more values than the bounds have', () => {
    expect(failureOf(`[&a [${'x,'.repeat(400)}], *a]`)).toBeUndefined();
    expect(failureOf(`[&a [${'x,'.repeat(400)}], *a, *a]`)).toEqual({
      kind: 'aliasing',
      message: 'yaml: document contains excessive aliasing',
      at: 812,
    });
  });

  test('a flood of merges', () => {
    expect(
      failureOf(`[&a {${Array.from({ length: 90 }, (_, at) => `k${at}: 1`).join()}}, {${'<<: *a, '.repeat(20)}}]`)
        ?.kind,
    ).toBe('aliasing');
  });

  test('what an alias makes too deep, the first time and again', () => {
    const deep = { depth: 3, values: 100 };
    expect(failureOf('[&a [[x]], *a]', deep)).toBeUndefined();
    expect(failureOf('[&a [[x]], [*a]]', deep)).toEqual({
      kind: 'tooDeep',
      message: 'yaml: exceeded max depth of 3',
      at: 5,
    });
    expect(failureOf('[&a [[x]], *a, [*a]]', deep)).toEqual({
      kind: 'tooDeep',
      message: 'yaml: exceeded max depth of 3',
      at: 16,
    });
  });

  test('the values of an alias stand where its anchor has them', () => {
    const reading = readYamlSource('[&a [x], *a, *a]', BOUNDS);
    const source = reading.ok ? reading.documents[0]?.source : undefined;
    const list = { kind: 'array', at: 1, items: [{ kind: 'string', at: 5, value: 'x' }] };
    expect(source).toEqual({ kind: 'array', at: 0, items: [list, list, list] });
  });
});
