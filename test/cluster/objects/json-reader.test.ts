import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonReader } from '../../../src/cluster/objects/json-reader.ts';
import type { ReadFailure } from '../../../src/cluster/objects/read-failure.ts';
import { readValue } from '../../../src/cluster/objects/read-value.ts';
import { LIMITS } from '../../../src/limits.ts';

interface Taken {
  readonly value: unknown;
  readonly where: string;
  readonly list: string | undefined;
}

const KEPT = {
  apiVersion: true,
  kind: true,
  metadata: { name: true, labels: true },
  spec: { a: { b: true } },
} as const;

/** Reads the text in pieces of the given number of bytes. */
function read(text: string | Uint8Array, piece = 7, framing: 'single' | 'lines' = 'single') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const taken: Taken[] = [];
  const reader = new JsonReader(KEPT, framing, (value, where, list) => {
    taken.push({ value, where, list: list?.kind });
    return undefined;
  });
  let failure: ReadFailure | undefined;
  for (let i = 0; i < bytes.length && failure === undefined; i += piece)
    failure = reader.push(bytes.subarray(i, i + piece));
  return { failure: failure ?? reader.finish(), taken };
}

const POD =
  '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"p","uid":"u"},"spec":{"a":{"b":[1,{"c":2}],"d":3}},"status":{"x":[]}}';
const KEPT_POD = { kind: 'Pod', apiVersion: 'v1', metadata: { name: 'p' }, spec: { a: { b: [1, { c: 2 }] } } };

describe('what is taken', () => {
  test.each([
    { name: 'one object', text: POD, want: [{ value: KEPT_POD, where: '', list: undefined }] },
    {
      name: 'a List whose kind comes last, as kubectl prints it',
      text: `{"apiVersion":"v1","items":[${POD}],"kind":"List","metadata":{"resourceVersion":""}}`,
      want: [{ value: KEPT_POD, where: 'items[0]', list: undefined }],
    },
    {
      name: 'a typed list whose items have no kind',
      text: '{"kind":"NodeList","apiVersion":"v1","items":[{"metadata":{"name":"n"}},{"metadata":{"name":"m"}}]}',
      want: [
        { value: { metadata: { name: 'n' } }, where: 'items[0]', list: 'NodeList' },
        { value: { metadata: { name: 'm' } }, where: 'items[1]', list: 'NodeList' },
      ],
    },
    {
      name: 'a typed list that names its kind after its items',
      text: '{"items":[{"metadata":{"name":"n"}}],"apiVersion":"v1","kind":"NodeList"}',
      want: [{ value: { metadata: { name: 'n' } }, where: 'items[0]', list: 'NodeList' }],
    },
    {
      name: 'an array of lists, as jq -s makes it',
      text: `[{"kind":"List","apiVersion":"v1","items":[${POD}]},${POD}]`,
      want: [
        { value: KEPT_POD, where: '[0].items[0]', list: 'List' },
        { value: KEPT_POD, where: '[1]', list: undefined },
      ],
    },
    { name: 'an empty list', text: '{"kind":"List","apiVersion":"v1","items":[]}', want: [] },
    { name: 'an empty array', text: ' [ ] ', want: [] },
    { name: 'a byte order mark', text: `\ufeff${POD}`, want: [{ value: KEPT_POD, where: '', list: undefined }] },
    {
      name: 'a field name in escapes',
      text: '{"\\u006bind":"Pod","apiVersion":"v1","met\\u0061data":{"n\\u0061me":"x"}}',
      want: [{ value: { kind: 'Pod', apiVersion: 'v1', metadata: { name: 'x' } }, where: '', list: undefined }],
    },
    {
      name: 'items that are no array',
      text: '{"kind":"ConfigMap","apiVersion":"v1","items":{"a":1}}',
      want: [{ value: { kind: 'ConfigMap', apiVersion: 'v1' }, where: '', list: undefined }],
    },
    {
      name: 'a metadata that is no object',
      text: '{"kind":"Pod","apiVersion":"v1","metadata":[1]}',
      want: [{ value: { kind: 'Pod', apiVersion: 'v1', metadata: [1] }, where: '', list: undefined }],
    },
    { name: 'an object without a field', text: '{}', want: [{ value: {}, where: '', list: undefined }] },
    {
      name: 'a label named __proto__',
      text: '{"metadata":{"labels":{"__proto__":"x"}}}',
      want: [{ value: { metadata: { labels: JSON.parse('{"__proto__":"x"}') } }, where: '', list: undefined }],
    },
  ])('$name', ({ text, want }) => {
    for (const piece of [1, 2, 3, 1000]) expect(read(text, piece)).toEqual({ failure: undefined, taken: want });
  });

  test('objects line by line', () => {
    const { failure, taken } = read(`${POD}\n\n${POD}\r\n${POD}`, 5, 'lines');
    expect(failure).toBeUndefined();
    expect(taken.map(({ where }) => where)).toEqual(['line 1', 'line 2', 'line 3']);
  });

  test('an object larger than the buffer', () => {
    const long = 'x'.repeat(2_500_000);
    expect(read(`{"kind":"Pod","apiVersion":"v1","status":"${long}","metadata":{"name":"p"}}`, 65_536)).toEqual({
      failure: undefined,
      taken: [{ value: { kind: 'Pod', apiVersion: 'v1', metadata: { name: 'p' } }, where: '', list: undefined }],
    });
  });
});

describe('what is refused', () => {
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  test.each([
    { name: 'nothing', text: '', want: { kind: 'emptyBody' } },
    { name: 'white space', text: ' \n\t\r', want: { kind: 'emptyBody' } },
    { name: 'null', text: 'null', want: { kind: 'notAnObject', where: '', got: 'null' } },
    { name: 'a string', text: '"x"', want: { kind: 'notAnObject', where: '', got: 'string' } },
    { name: 'a number in an array', text: '[{},1]', want: { kind: 'notAnObject', where: '[1]', got: 'number' } },
    { name: 'a boolean', text: 'true', want: { kind: 'notAnObject', where: '', got: 'boolean' } },
    { name: 'an array in an array', text: '[[]]', want: { kind: 'notAnObject', where: '[0]', got: 'array' } },
    {
      name: 'a null in a list',
      text: '{"kind":"List","apiVersion":"v1","items":[null]}',
      want: { kind: 'notAnObject', where: 'items[0]', got: 'null' },
    },
    { name: 'a list without a kind', text: '{"items":[]}', want: { kind: 'noKind', where: '', field: 'kind' } },
    {
      name: 'a list without a version',
      text: '{"kind":"List","items":[]}',
      want: { kind: 'noKind', where: '', field: 'apiVersion' },
    },
    {
      name: 'items in what is no list',
      text: '{"kind":"Pod","apiVersion":"v1","items":[{}]}',
      want: { kind: 'strayItems', where: '', objectKind: 'Pod' },
    },
    {
      name: 'UTF-16',
      text: new Uint8Array([0xff, 0xfe, 0x7b, 0]),
      want: { kind: 'unsupportedCharset', charset: 'UTF-16' },
    },
    { name: 'bytes that are not UTF-8', text: new Uint8Array([0x22, 0xff, 0x22]), want: { kind: 'invalidUtf8' } },
    { name: 'an overlong form', text: new Uint8Array([0x22, 0xc0, 0xaf, 0x22]), want: { kind: 'invalidUtf8' } },
    {
      name: 'a surrogate in UTF-8',
      text: new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]),
      want: { kind: 'invalidUtf8' },
    },
    {
      name: 'beyond the last code point',
      text: new Uint8Array([0x22, 0xf4, 0x90, 0x80, 0x80, 0x22]),
      want: { kind: 'invalidUtf8' },
    },
    { name: 'two values', text: '{} {}', want: { kind: 'malformed' } },
    { name: 'a trailing comma', text: '{"a":1,}', want: { kind: 'malformed' } },
    { name: 'a trailing comma in an array', text: '[{},]', want: { kind: 'malformed' } },
    { name: 'a comment', text: '{/**/}', want: { kind: 'malformed' } },
    { name: 'single quotes', text: "{'a':1}", want: { kind: 'malformed' } },
    { name: 'an unclosed object', text: '{"a":1', want: { kind: 'malformed', detail: 'unexpected end' } },
    { name: 'an unclosed string', text: '{"a', want: { kind: 'malformed', detail: 'unexpected end' } },
    { name: 'an unclosed escape', text: '{"a\\', want: { kind: 'malformed', detail: 'unexpected end' } },
    { name: 'a bad escape', text: '{"\\x":1}', want: { kind: 'malformed' } },
    {
      name: 'a lone surrogate',
      text: '{"a":"\\ud800"}',
      want: { kind: 'malformed', detail: 'lone surrogate in a string' },
    },
    { name: 'a low surrogate first', text: '{"a":"\\udc00\\ud800"}', want: { kind: 'malformed' } },
    { name: 'a control character', text: '{"a":"\n"}', want: { kind: 'malformed' } },
    { name: 'NUL between values', text: '{\0}', want: { kind: 'malformed' } },
    ...[
      'NaN',
      '-Infinity',
      '+1',
      '01',
      '0x10',
      '1.',
      '.5',
      '1e',
      '-',
      'tru',
      'True',
      '1_0',
      `1.${'0'.repeat(500)}`,
    ].map((word) => ({
      name: `the word ${word.slice(0, 12)}`,
      text: `{"a":${word}}`,
      want: { kind: 'malformed', detail: 'expected a value' },
    })),
    {
      name: 'a field twice',
      text: '{"kind":"A","\\u006bind":"B"}',
      want: { kind: 'duplicateField', where: '', field: 'kind' },
    },
    {
      name: 'a field twice further down',
      text: '[{"spec":{"a":{"b":1,"b":2}}}]',
      want: { kind: 'duplicateField', where: '[0]', field: 'spec.a.b' },
    },
    { name: 'items twice', text: '{"items":[],"items":[]}', want: { kind: 'duplicateField', field: 'items' } },
    { name: 'depth', text: `{"a":${deep(LIMITS.depth)}}`, want: { kind: 'tooDeep', where: '' } },
    { name: 'depth of lists in lists', text: '{"items":['.repeat(80), want: { kind: 'tooDeep' } },
    { name: 'a nest without end', text: '['.repeat(1_500_000), want: { kind: 'notAnObject' }, or: { kind: 'tooDeep' } },
    {
      name: 'too many values',
      text: `[{},{"a":[${'0,'.repeat(LIMITS.objectValues)}0]}]`,
      want: { kind: 'overLimit', limit: 'objectValues', where: '[1]' },
    },
    {
      name: 'an object too large to look at',
      text: `[{},{"a":"${'x'.repeat(LIMITS.objectBytes + 2_000_000)}"}]`,
      want: { kind: 'overLimit', limit: 'objectBytes', where: '[1]' },
    },
    {
      name: 'too much that would be kept',
      text: `{"metadata":{"name":"${'x'.repeat(LIMITS.keptBytes)}"}}`,
      want: { kind: 'overLimit', limit: 'keptBytes', where: '' },
    },
  ] as { name: string; text: string | Uint8Array; want: object; or?: object }[])('$name', ({ text, want, or }) => {
    const { failure } = read(text, text.length > 1000 ? 65_536 : 3);
    if (or !== undefined && failure?.kind !== (want as ReadFailure).kind) expect(failure).toMatchObject(or);
    else expect(failure).toMatchObject(want);
  });

  test('says where, by line and column while the beginning is at hand', () => {
    expect(read('{\n  "é": tru\n}').failure).toMatchObject({ position: { offset: 10, line: 2, column: 8 } });
    const far = `[${`${POD},\n`.repeat(20_000)}x]`;
    expect(read(far, 65_536).failure).toMatchObject({ position: { offset: far.length - 2 } });
  });

  test('what the taker refuses', () => {
    const refused: ReadFailure = { kind: 'emptyBody' };
    const reader = new JsonReader(KEPT, 'single', () => refused);
    expect(reader.push(new TextEncoder().encode('[{},{}]'))).toBeUndefined();
    expect(reader.finish()).toBe(refused);
    expect(reader.push(new Uint8Array(1))).toBe(refused);
  });
});

describe('as JSON.parse reads it', () => {
  test('accepts what it accepts, refuses what it refuses', () => {
    const mutated = fc
      .tuple(
        fc.json({ maxDepth: 4 }),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'{}[],:"\\0123tfnu \n.eE+-x')), { maxLength: 2 }),
      )
      .map(([text, edits]) =>
        edits.reduce((edited, [at, character]) => {
          const i = edited.length === 0 ? 0 : at % edited.length;
          return edited.slice(0, i) + character + edited.slice(i + (at % 2));
        }, text),
      );
    fc.assert(
      fc.property(mutated, fc.integer({ min: 1, max: 20 }), (text, piece) => {
        const { failure } = read(`{"a":${text}}`, piece);
        const parses = isJson(`{"a":${text}}`);
        const surrogate = failure?.kind === 'malformed' && failure.detail.includes('surrogate');
        return surrogate || parses === (failure === undefined);
      }),
      { numRuns: 3000 },
    );
  });

  test('takes the same objects from bytes as from values', () => {
    const name = fc.constantFrom('apiVersion', 'kind', 'metadata', 'name', 'labels', 'spec', 'a', 'b', 'x', 'status');
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc.integer(),
        fc.constant(null),
        tie('object'),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
      object: fc.dictionary(name, tie('value'), { maxKeys: 5 }),
    }));
    const item = fc.dictionary(name, value, { maxKeys: 5 });
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 5 }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(4),
        (items, piece, indent) => {
          const list = { apiVersion: 'v1', items, kind: 'List' };
          const wanted: unknown[] = [];
          readValue(list, '', (taken) => {
            wanted.push(prune(taken, KEPT));
            return undefined;
          });
          // An item without a kind waits for the kind of its list.
          const got = read(JSON.stringify(list, null, indent), piece).taken.map((taken) => taken.value);
          expect(got.map((each) => JSON.stringify(each)).sort()).toEqual(
            wanted.map((each) => JSON.stringify(each)).sort(),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

type Kept = { readonly [field: string]: Kept | true };

function prune(value: unknown, kept: Kept | true): unknown {
  if (kept === true || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      Object.hasOwn(kept, key) ? [[key, prune(inner, kept[key] as Kept | true)]] : [],
    ),
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
