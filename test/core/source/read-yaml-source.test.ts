import { describe, expect, test } from 'vitest';
import { readYamlSource } from '../../../src/core/source/read-yaml-source.ts';
import { BOUNDS, readText } from './read-text.ts';

test.each([
  { name: 'no text, no document', text: '', want: '' },
  { name: 'documents, and empty ones among them', text: 'a\n---\n# c\n---\nb\n', want: '"a"\n\n"b"' },
  { name: 'a separator at the start', text: '---\na: 1\n---\nb: 2', want: '{"a":1}\n{"b":2}' },
  { name: 'a separator with a value', text: 'a\n--- b', want: 'invalid Yaml document separator: b' },
  { name: 'Windows', text: 'a: 1\r\nb:\r\n- c\r\n---\r\nd', want: '{"a":1,"b":["c"]}\n"d"' },
  {
    name: 'lines are those of the stream',
    text: 'a\n---\n\nb: c: d',
    want: 'yaml: line 4: mapping values are not allowed in this context',
  },
  {
    name: 'the first line of a later part has its number',
    text: 'a\n---\nb: c: d',
    want: 'yaml: line 3: mapping values are not allowed in this context',
  },
  { name: 'a carriage return at the end', text: 'a\r', want: '"a"' },
  { name: 'a control character', text: 'a\u0001', want: 'yaml: control characters are not allowed' },
  { name: 'a NUL', text: 'a\0b', want: 'yaml: control characters are not allowed' },
  { name: 'one that hides an error before it', text: '@ \u0001', want: 'yaml: control characters are not allowed' },
  {
    name: 'one after an error that is far before it',
    text: `@${' '.repeat(600)}\u0001`,
    want: 'yaml: found character that cannot start any token',
  },
  { name: 'one after the end of the document', text: `a\n... ${' '.repeat(600)}\u0001`, want: '"a"' },
  {
    name: 'one soon after the end of the document',
    text: 'a\n... \u0001',
    want: 'yaml: control characters are not allowed',
  },
])('$name', ({ text, want }) => {
  expect(readText(text)).toBe(want);
});

test('tells where keys and values begin', () => {
  const text = 'x\n---\na:\n- "b"\n- &c 1\nd: *c\ne:\n';
  const reading = readYamlSource(text, BOUNDS);
  expect(reading.ok && reading.documents[1]?.source).toEqual({
    kind: 'object',
    at: 6,
    fields: [
      {
        name: 'a',
        at: 6,
        value: {
          kind: 'array',
          at: 9,
          items: [
            { kind: 'string', at: 11, value: 'b' },
            { kind: 'number', at: 17, text: '1' },
          ],
        },
      },
      { name: 'd', at: 22, value: { kind: 'number', at: 17, text: '1' } },
      { name: 'e', at: 28, value: { kind: 'null', at: 30 } },
    ],
  });
});

describe('refuses', () => {
  const failureOf = (text: string, bounds: Parameters<typeof readYamlSource>[1]) => {
    const reading = readYamlSource(text, bounds);
    return reading.ok ? undefined : reading.failure;
  };

  test.each([
    { name: 'flow maps', open: '{a: ', close: '}', at: 8 },
    { name: 'flow lists', open: '[', close: ']', at: 2 },
    { name: 'block lists', open: '- ', close: '', at: 4 },
    { name: 'pairs in lists', open: '[a: ', close: ']', at: 4 },
  ])('what is too deep: $name', ({ open, close, at }) => {
    const deep = (levels: number) => open.repeat(levels) + close.repeat(levels);
    const bounds = { depth: 2, values: 100 };
    expect(failureOf(deep(1), bounds)).toBeUndefined();
    expect(failureOf(deep(3), bounds)).toEqual({ kind: 'tooDeep', message: 'yaml: exceeded max depth of 2', at });
  });

  test('lists side by side are not deep', () => {
    expect(failureOf('[[], [], {a: []}]\n', { depth: 3, values: 100 })).toBeUndefined();
    expect(failureOf('a:\n- b:\n  - c\nd:\n- e', { depth: 4, values: 100 })).toBeUndefined();
  });

  test('too many values, of all documents together', () => {
    const bounds = { depth: 9, values: 4 };
    expect(failureOf('a: 1\n---\n- b', bounds)).toBeUndefined();
    expect(failureOf('a: 1\n---\n- b\n- c', bounds)).toEqual({
      kind: 'tooManyValues',
      message: 'yaml: exceeded max values of 4',
      at: 9,
    });
  });

  test('too many documents with nothing in them', () => {
    const bounds = { depth: 9, values: 2 };
    expect(failureOf('#\n---\n#\n', bounds)).toBeUndefined();
    expect(failureOf('#\n---\n#\n---\n#', bounds)).toEqual({
      kind: 'tooManyValues',
      message: 'yaml: exceeded max values of 2',
      at: 12,
    });
  });

  test('too many aliases', () => {
    const bounds = { depth: 9, values: 99, aliases: 2 };
    expect(failureOf('[&a b, *a, *a]', bounds)).toBeUndefined();
    expect(failureOf('[&a b, *a, *a, *a]', bounds)).toEqual({
      kind: 'aliasing',
      message: 'yaml: exceeded max aliases of 2',
      at: 15,
    });
  });
});
