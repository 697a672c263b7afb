import { expect, test } from 'vitest';
import { storedTemplate } from '../../../src/core/go/stored-template.ts';

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
        deletionTimestamp: 'never',
        managedFields: [{ time: '1999-12-31T23:59:59-00:01', fieldsV1: { 'f:spec': {} } }],
      },
    },
    want: {
      metadata: {
        creationTimestamp: '2026-03-02T06:30:19Z',
        deletionTimestamp: null,
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

test.each(rows)('$name', ({ template, want }) => {
  expect(storedTemplate(template, '1.37')).toEqual(want);
});
