import { expect, test } from 'vitest';
import { canonicalQuantity } from '../../../src/core/go/canonical-quantity.ts';
import type { GoType } from '../../../src/core/go/go-type.ts';
import { structNamed } from '../../../src/core/go/type-named.ts';
import { NIL_LIST, NIL_MAP } from '../../../src/core/go/zero-of.ts';
import { type Decoded, decode } from '../../../src/core/source/decode.ts';
import { readJsonSource } from '../../../src/core/source/read-json-source.ts';
import type { SourceValue } from '../../../src/core/source/source-value.ts';
import type { Container, ObjectMeta, PodSpec, Probe, ResourceRequirements } from '../../../src/core/v1/types.ts';
import { BOUNDS } from './read-text.ts';

function read(text: string): SourceValue {
  const reading = readJsonSource(text, BOUNDS);
  if (!reading.ok) throw new Error(reading.failure.message);
  return reading.source;
}

function decodeText<T>(type: string, text: string): Decoded<T> {
  return decode<T>(read(text), structNamed(type, '1.37'));
}

function decodedText<T>(type: string, text: string): T {
  const decoded = decodeText<T>(type, text);
  if (!decoded.ok) throw new Error(decoded.message);
  return decoded.value;
}

test('what is missing is zero, and so is null', () => {
  const nulls =
    '{"image":null,"stdin":null,"args":null,"securityContext":null,"resources":null,"ports":[null],"env":[{"valueFrom":null}]}';
  const container = decodedText<Container>('v1.Container', nulls);
  const { image, stdin, args, securityContext, ports, env, workingDir, command } = container;
  expect({ image, stdin, securityContext, workingDir }).toEqual({ image: '', stdin: false, workingDir: '' });
  expect([args, command, container.resources.limits]).toEqual([NIL_LIST, NIL_LIST, NIL_MAP]);
  expect([args, command]).toSatisfy((lists: unknown[]) => lists.every((list) => list === NIL_LIST));
  expect([ports[0]?.containerPort, ports[0]?.name, env[0]?.valueFrom]).toEqual([0, '', undefined]);
});

test('an empty list or map is not a nil one', () => {
  const { args, resources } = decodedText<Container>('v1.Container', '{"args":[],"resources":{"limits":{}}}');
  expect([args, resources.limits]).toEqual([[], new Map()]);
  expect([args === NIL_LIST, resources.limits === NIL_MAP]).toEqual([false, false]);
});

test('maps that are null, and values of them', () => {
  const text = '{"labels":null,"annotations":{"a":null}}';
  const { labels, annotations } = decodedText<ObjectMeta>('v1.ObjectMeta', text);
  expect(labels).toBe(NIL_MAP);
  expect(annotations).toEqual(new Map([['a', '']]));
});

test('quantities, times, ports and integers', () => {
  const resources = '{"limits":{"a":" 1 ","b":1.50,"c":null,"d":"1"}}';
  const { limits } = decodedText<ResourceRequirements>('v1.ResourceRequirements', resources);
  expect([...limits.values()].map(canonicalQuantity)).toEqual(['1', '1500m', '0', '1']);

  const times = '{"creationTimestamp":"0001-01-01T00:00:01Z","deletionTimestamp":null,"generation":9007199254740993}';
  const { creationTimestamp, deletionTimestamp, generation } = decodedText<ObjectMeta>('v1.ObjectMeta', times);
  expect({ creationTimestamp, generation }).toEqual({
    creationTimestamp: { seconds: 1, nanoseconds: 0 },
    generation: 9007199254740993n,
  });
  expect(deletionTimestamp).toBeUndefined();
  expect(decodedText<ObjectMeta>('v1.ObjectMeta', '{"creationTimestamp":null}').creationTimestamp).toBeUndefined();

  const ports = ['80', '"http"', 'null', '-2147483648'].map(
    (port) => decodedText<Probe>('v1.Probe', `{"tcpSocket":{"port":${port}}}`).tcpSocket?.port,
  );
  expect(ports).toEqual([80, 'http', 0, -2147483648]);
});

test('truths, and integers of 32 bits as numbers', () => {
  const { hostPID, priority } = decodedText<PodSpec>('v1.PodSpec', '{"hostPID":true,"priority":-1}');
  expect({ hostPID, priority }).toEqual({ hostPID: true, priority: -1 });
});

test('raw JSON stays a source', () => {
  const text = '{"managedFields":[{"fieldsV1":{"a":1}},{"fieldsV1":null}]}';
  const [first, second] = decodedText<ObjectMeta>('v1.ObjectMeta', text).managedFields;
  expect(first?.fieldsV1).toMatchObject({ kind: 'object', fields: [{ name: 'a' }] });
  expect(second?.fieldsV1).toBeUndefined();
});

test('later fields go over earlier ones, item by item and key by key', () => {
  const text =
    '{"containers":[{"name":"a","image":"i","args":["x"]},{"name":"b"}],"containers":[{"name":"c","args":null}],' +
    '"nodeSelector":{"a":"1","b":"2"},"nodeSelector":{"b":"3"},"affinity":{"podAffinity":{}},"affinity":{}}';
  const { containers, nodeSelector, affinity } = decodedText<PodSpec>('v1.PodSpec', text);
  expect(containers.map(({ name, image, args }) => ({ name, image, args }))).toEqual([
    { name: 'c', image: 'i', args: NIL_LIST },
  ]);
  expect(nodeSelector).toEqual(
    new Map([
      ['a', '1'],
      ['b', '3'],
    ]),
  );
  expect(affinity?.podAffinity).toBeDefined();
});

test.each([
  {
    name: 'unknown and repeated, in the order of the text, each path once',
    type: 'v1.PodSpec',
    text: '{"x":1,"containers":[{"Name":1},{"name":"a","name":"b","name":"c","x":1,"x":2}],"nodeSelector":{"a":"","a":""}}',
    want: [
      { kind: 'unknownField', path: 'x', from: '"x":1,"c' },
      { kind: 'unknownField', path: 'containers[0].Name', from: '"Name"' },
      { kind: 'duplicateField', path: 'containers[1].name', from: '"name":"b"' },
      { kind: 'unknownField', path: 'containers[1].x', from: '"x":1,"x"' },
      { kind: 'duplicateField', path: 'nodeSelector.a', from: '"a":""}' },
    ],
  },
  {
    name: 'within a struct of a struct that is embedded',
    type: 'v1.Volume',
    text: '{"VolumeSource":{},"emptyDir":{"x":1}}',
    want: [
      { kind: 'unknownField', path: 'VolumeSource', from: '"VolumeSource"' },
      { kind: 'unknownField', path: 'emptyDir.x', from: '"x"' },
    ],
  },
])('strict errors: $name', ({ type, text, want }) => {
  const decoded = decodeText(type, text);
  const expected = want.map(({ from, ...error }) => ({ ...error, at: text.indexOf(from) }));
  expect(decoded).toMatchObject({ ok: true, strictErrors: expected });
});

test('no more than a hundred strict errors', () => {
  const names = Array.from({ length: 101 }, (_, index) => `x${index}`);
  const decoded = decodeText('v1.PodSpec', `{${names.map((name) => `"${name}":1`).join()}}`);
  expect(decoded.ok && decoded.strictErrors.map(({ path }) => path)).toEqual(names.slice(0, 100));
});

const SPEC = 'json: cannot unmarshal';

test.each([
  {
    name: 'a text for a list, though a field after it is as bad',
    type: 'v1.PodSpec',
    text: '{"containers":"a","hostPID":1}',
    want: {
      message: `${SPEC} string into Go struct field PodSpec.containers of type []v1.Container`,
      path: 'containers',
    },
    from: '"a"',
  },
  {
    name: 'a list for an object, two structs deep, without the index',
    type: 'v1.PodSpec',
    text: '{"containers":[{},{"securityContext":[]}]}',
    want: {
      message: `${SPEC} array into Go struct field Container.containers.securityContext of type v1.SecurityContext`,
      path: 'containers[1].securityContext',
    },
    from: '[]}',
  },
  {
    name: 'a truth for a text, in an embedded struct',
    type: 'v1.PodSpec',
    text: '{"volumes":[{"emptyDir":{"medium":true}}]}',
    want: {
      message: `${SPEC} bool into Go struct field EmptyDirVolumeSource.volumes.VolumeSource.emptyDir.medium of type v1.StorageMedium`,
      path: 'volumes[0].emptyDir.medium',
    },
    from: 'true',
  },
  {
    name: 'an object for a truth',
    type: 'v1.PodSpec',
    text: '{"hostPID":{}}',
    want: { message: `${SPEC} object into Go struct field PodSpec.hostPID of type bool`, path: 'hostPID' },
    from: '{}}',
  },
  {
    name: 'a number for a map',
    type: 'v1.PodSpec',
    text: '{"nodeSelector":1}',
    want: {
      message: `${SPEC} number into Go struct field PodSpec.nodeSelector of type map[string]string`,
      path: 'nodeSelector',
    },
    from: '1',
  },
  {
    name: 'an object for the value of a map',
    type: 'v1.PodSpec',
    text: '{"nodeSelector":{"a":{}}}',
    want: {
      message: `${SPEC} object into Go struct field PodSpec.nodeSelector of type string`,
      path: 'nodeSelector.a',
    },
    from: '{}}}',
  },
  {
    name: 'too big a number',
    type: 'v1.PodSpec',
    text: '{"priority":2147483648}',
    want: {
      message: `${SPEC} number 2147483648 into Go struct field PodSpec.priority of type int32`,
      path: 'priority',
    },
    from: '2147',
  },
  {
    name: 'a number in other words than digits',
    type: 'v1.PodSpec',
    text: '{"activeDeadlineSeconds":1e3}',
    want: {
      message: `${SPEC} number 1e3 into Go struct field PodSpec.activeDeadlineSeconds of type int64`,
      path: 'activeDeadlineSeconds',
    },
    from: '1e3',
  },
  {
    name: 'a text for a number',
    type: 'v1.PodSpec',
    text: '{"priority":"1"}',
    want: { message: `${SPEC} string into Go struct field PodSpec.priority of type int32`, path: 'priority' },
    from: '"1"',
  },
  {
    name: 'a quantity that is none, before the error of a type that comes first',
    type: 'v1.Container',
    text: '{"image":1,"resources":{"limits":{"cpu":"x"},"requests":{"cpu":"y"}}}',
    want: {
      message: "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
      path: 'resources.limits.cpu',
    },
    from: '"x"',
  },
  {
    name: 'a list for a quantity',
    type: 'v1.ResourceRequirements',
    text: '{"limits":{"cpu":["1"]}}',
    want: {
      message: "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
      path: 'limits.cpu',
    },
    from: '["1"]',
  },
  {
    name: 'a time that is none',
    type: 'v1.ObjectMeta',
    text: '{"creationTimestamp":"x"}',
    want: {
      message: 'parsing time "x" as "2006-01-02T15:04:05Z07:00": cannot parse "x" as "2006"',
      path: 'creationTimestamp',
    },
    from: '"x"',
  },
  {
    name: 'a number for a time',
    type: 'v1.ObjectMeta',
    text: '{"deletionTimestamp":1}',
    want: {
      message: `${SPEC} number into Go struct field ObjectMeta.deletionTimestamp of type string`,
      path: 'deletionTimestamp',
    },
    from: '1',
  },
  {
    name: 'too big a port',
    type: 'v1.Probe',
    text: '{"tcpSocket":{"port":2147483648}}',
    want: {
      message: `${SPEC} number 2147483648 into Go struct field TCPSocketAction.ProbeHandler.tcpSocket.port of type int32`,
      path: 'tcpSocket.port',
    },
    from: '2147',
  },
  {
    name: 'a truth for a port',
    type: 'v1.Probe',
    text: '{"tcpSocket":{"port":false}}',
    want: {
      message: `${SPEC} bool into Go struct field TCPSocketAction.ProbeHandler.tcpSocket.port of type int32`,
      path: 'tcpSocket.port',
    },
    from: 'false',
  },
  {
    name: 'no object at all',
    type: 'v1.PodSpec',
    text: ' []',
    want: { message: `${SPEC} array into Go value of type v1.PodSpec`, path: '' },
    from: '[]',
  },
])('an error: $name', ({ type, text, want, from }) => {
  expect(decodeText(type, text)).toEqual({ ok: false, ...want, at: text.indexOf(from) });
});

test('a map by itself has paths of its keys alone', () => {
  const type: GoType = { kind: 'map', name: 'map[string]string', of: { kind: 'string', name: 'string' } };
  expect(decode(read('{"a":"1","a":"2"}'), type)).toEqual({
    ok: true,
    value: new Map([['a', '2']]),
    strictErrors: [{ kind: 'duplicateField', path: 'a', at: 9 }],
  });
});
