import { nodeName } from '../../../src/core/findings/node-name.ts';
import { inPod, type Row, testFinding, type Want } from './subject.ts';

const REQUIRED = '/affinity/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution';
const IS_THERE = { key: 'metadata.name', operator: 'In', values: ['n1'] };
const REMOVED = { op: 'remove', path: inPod('/nodeName') } as const;

const FOUND: Omit<Want, 'fix'> = {
  severity: 'warning',
  field: 'spec.template.spec.nodeName',
  message:
    'The Pod goes to Node "n1" past the scheduler: if it does not fit there, the kubelet refuses one after the other.',
};
const ALONE: Want['fix'] = [
  REMOVED,
  {
    op: 'add',
    path: inPod('/affinity'),
    value: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchFields: [IS_THERE] }] },
      },
    },
  },
];

const rows: readonly Row[] = [
  { name: 'any Node', want: [] },
  { name: 'one Node', pod: { nodeName: 'n1' }, want: [{ ...FOUND, fix: ALONE }] },
  {
    name: 'one Node for Pods that wait',
    pod: { nodeName: 'n1', schedulingGates: [{ name: 'a/b' }] },
    want: [
      {
        ...FOUND,
        severity: 'error',
        message:
          'The API server takes the DaemonSet and refuses its Pods: one with schedulingGates cannot have a nodeName yet.',
        fix: ALONE,
      },
    ],
  },
  {
    name: 'affinity of another kind',
    pod: { nodeName: 'n1', affinity: { podAffinity: {} } },
    want: [
      {
        ...FOUND,
        fix: [
          REMOVED,
          {
            op: 'add',
            path: inPod('/affinity/nodeAffinity'),
            value: {
              requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchFields: [IS_THERE] }] },
            },
          },
        ],
      },
    ],
  },
  {
    name: 'preferred Nodes',
    pod: { nodeName: 'n1', affinity: { nodeAffinity: {} } },
    want: [
      {
        ...FOUND,
        fix: [
          REMOVED,
          { op: 'add', path: inPod(REQUIRED), value: { nodeSelectorTerms: [{ matchFields: [IS_THERE] }] } },
        ],
      },
    ],
  },
  {
    name: 'required Nodes: what matches none still does',
    pod: {
      nodeName: 'n1',
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [
              { matchExpressions: [{ key: 'a', operator: 'Exists' }] },
              {},
              { matchFields: [{ key: 'metadata.name', operator: 'NotIn', values: ['n2'] }] },
            ],
          },
        },
      },
    },
    want: [
      {
        ...FOUND,
        fix: [
          REMOVED,
          { op: 'add', path: inPod(`${REQUIRED}/nodeSelectorTerms/0/matchFields`), value: [IS_THERE] },
          { op: 'add', path: inPod(`${REQUIRED}/nodeSelectorTerms/2/matchFields/-`), value: IS_THERE },
        ],
      },
    ],
  },
];

testFinding('node-name', nodeName, rows);
