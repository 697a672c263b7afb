import { describe, expect, test } from 'vitest';
import { encodeStored } from '../../../src/core/go/encode.ts';
import { structNamed } from '../../../src/core/go/type-named.ts';
import { storedTemplate } from '../../conformance/layouts/stored-template.ts';
import { decoded } from '../validate/decoded.ts';

test.each([
  {
    name: 'what is left out when it is empty, and what is not',
    type: 'v1.DaemonSetSpec',
    given: {},
    want: { selector: null, template: { metadata: {}, spec: { containers: null } }, updateStrategy: {} },
  },
  {
    name: 'empty lists, maps and texts, which are none',
    type: 'v1.PodSpec',
    given: { containers: [], volumes: [], nodeSelector: {}, hostname: '', hostPID: false, hostUsers: false },
    want: { containers: null, hostUsers: false },
  },
  {
    name: 'an empty struct behind a pointer, and one embedded',
    type: 'v1.Volume',
    given: { name: 'v', emptyDir: {} },
    want: { name: 'v', emptyDir: {} },
  },
  {
    name: 'values behind pointers, zero or not',
    type: 'v1.SecurityContext',
    given: { runAsUser: 0, runAsGroup: 9007199254740993n, privileged: false, procMount: '' },
    want: { runAsUser: 0, runAsGroup: 9007199254740993n, privileged: false, procMount: '' },
  },
  {
    name: 'integers that are always there, and a port by its name',
    type: 'v1.HTTPGetAction',
    given: { port: 'http' },
    want: { port: 'http' },
  },
  { name: 'a port of nothing', type: 'v1.ContainerPort', given: { hostPort: 0 }, want: { containerPort: 0 } },
  {
    name: 'quantities, and keys of Object.prototype',
    type: 'v1.ResourceRequirements',
    given: { limits: { cpu: '0.5', ['__proto__']: '1024Mi' } },
    want: { limits: { cpu: '500m', ['__proto__']: '1Gi' } },
  },
  {
    name: 'a quantity that is none',
    type: 'v1.ResourceFieldSelector',
    given: { resource: 'r' },
    want: { resource: 'r', divisor: '0' },
  },
  {
    name: 'times, to the second and in UTC',
    type: 'v1.ObjectMeta',
    given: { creationTimestamp: '2026-01-01T01:00:00.9+01:00', deletionTimestamp: '2026-01-01T00:00:00Z' },
    want: { creationTimestamp: '2026-01-01T00:00:00Z', deletionTimestamp: '2026-01-01T00:00:00Z' },
  },
  {
    name: 'the start of the year 1, which is no time',
    type: 'v1.ObjectMeta',
    given: { creationTimestamp: '0001-01-01T00:00:00.9Z', deletionTimestamp: '0001-01-01T00:00:00Z' },
    want: { deletionTimestamp: null },
  },
  {
    name: 'no time, where only the zero one would be left out',
    type: 'v1.DaemonSetCondition',
    given: {},
    want: { type: '', status: '', lastTransitionTime: null },
  },
  {
    name: 'raw JSON as it is',
    type: 'v1.ManagedFieldsEntry',
    given: { fieldsV1: { 'f:a': [null, 1.5, 9007199254740993n] } },
    want: { fieldsV1: { 'f:a': [null, 1.5, 9007199254740993n] } },
  },
])('$name', ({ type, given, want }) => {
  const value = decoded<object>(type, given);
  expect(encodeStored(value, structNamed(type, '1.37'))).toEqual(want);
});

test('fields come in the order of the struct', () => {
  const value = decoded<object>('v1.Container', { env: [], image: 'i', name: 'n', command: ['c'] });
  const encoded = encodeStored(value, structNamed('v1.Container', '1.37'));
  expect(Object.keys(encoded)).toEqual(['name', 'image', 'command', 'resources']);
});

const EMPTY = { metadata: {}, spec: { containers: null } };

const rows = [
  { name: 'nothing', template: undefined, want: EMPTY },
  { name: 'unknown and misspelt fields', template: { spec: { Containers: [], hostnetwork: true } }, want: EMPTY },
  {
    name: 'empty lists and maps',
    template: { metadata: { labels: {} }, spec: { containers: [], tolerations: [], nodeSelector: {} } },
    want: EMPTY,
  },
  {
    name: 'zero values',
    template: { metadata: { name: '', generation: 0 }, spec: { hostNetwork: false, nodeName: null } },
    want: EMPTY,
  },
  {
    name: 'pointers to zero values',
    template: { spec: { priority: 0, hostUsers: false, runtimeClassName: '', securityContext: {} } },
    want: {
      metadata: {},
      spec: { containers: null, priority: 0, hostUsers: false, runtimeClassName: '', securityContext: {} },
    },
  },
  {
    name: 'null elements, and what is never left out',
    template: { spec: { containers: [null], hostAliases: [{ hostnames: [null] }] } },
    want: {
      metadata: {},
      spec: { containers: [{ name: '', resources: {} }], hostAliases: [{ ip: '', hostnames: [''] }] },
    },
  },
  {
    name: 'inlined structs',
    template: { spec: { volumes: [{ name: 'a', emptyDir: { sizeLimit: '1024Mi' } }] } },
    want: { metadata: {}, spec: { volumes: [{ name: 'a', emptyDir: { sizeLimit: '1Gi' } }], containers: null } },
  },
  {
    name: 'ports by name and number',
    template: {
      spec: {
        containers: [{ name: 'a', livenessProbe: { httpGet: { port: 'web' } }, readinessProbe: { tcpSocket: {} } }],
      },
    },
    want: {
      metadata: {},
      spec: {
        containers: [
          {
            name: 'a',
            resources: {},
            livenessProbe: { httpGet: { port: 'web' } },
            readinessProbe: { tcpSocket: { port: 0 } },
          },
        ],
      },
    },
  },
  {
    name: 'times',
    template: {
      metadata: {
        creationTimestamp: '2026-03-02T08:30:19.999+02:00',
        managedFields: [{ time: '1999-12-31T23:59:59-00:01', fieldsV1: { 'f:spec': {} } }],
      },
    },
    want: {
      metadata: {
        creationTimestamp: '2026-03-02T06:30:19Z',
        managedFields: [{ time: '2000-01-01T00:00:59Z', fieldsV1: { 'f:spec': {} } }],
      },
      spec: { containers: null },
    },
  },
  {
    name: 'the start of the year 1, which is no time',
    template: {
      metadata: { creationTimestamp: '0001-01-01T00:00:00.5Z', deletionTimestamp: '0001-01-01T01:00:00+01:00' },
    },
    want: { metadata: { deletionTimestamp: null }, spec: { containers: null } },
  },
  {
    name: 'integers beyond 2^53',
    template: { metadata: { generation: 9007199254740993n }, spec: { activeDeadlineSeconds: 0n } },
    want: { metadata: { generation: 9007199254740993n }, spec: { containers: null, activeDeadlineSeconds: 0 } },
  },
  {
    name: 'lone surrogates',
    template: { metadata: { name: '\ud800', labels: { '\udc00': '\ud800' } } },
    want: { metadata: { name: '\ufffd', labels: { '\ufffd': '\ufffd' } }, spec: { containers: null } },
  },
];

describe('a template as it is stored', () => {
  test.each(rows)('$name', ({ template, want }) => {
    expect(storedTemplate(template, '1.37')).toEqual(want);
  });
});
