import { noPriorityClass } from '../../../src/core/findings/no-priority-class.ts';
import { container, inPod, type Row, testFinding, type Want } from './subject.ts';

const CLASS = { op: 'add', path: inPod('/priorityClassName'), value: 'system-node-critical' } as const;
const FOUND: Want = {
  severity: 'warning',
  field: 'spec.template.spec.priorityClassName',
  message:
    'On a full Node the Pod of this agent waits without end, and under memory pressure it is evicted before Pods that have a priority.',
  fix: [CLASS],
};

const rows: readonly Row[] = [
  { name: 'an application', pod: { volumes: [{ name: 'v', emptyDir: {} }] }, want: [] },
  { name: 'hostNetwork', pod: { hostNetwork: true }, want: [FOUND] },
  { name: 'hostPID', pod: { hostPID: true }, want: [FOUND] },
  { name: 'hostIPC', pod: { hostIPC: true }, want: [FOUND] },
  { name: 'files of the Node', pod: { volumes: [{ name: 'v', hostPath: { path: '/var/log' } }] }, want: [FOUND] },
  { name: 'privileged', pod: { containers: [container({ securityContext: { privileged: true } })] }, want: [FOUND] },
  { name: 'not privileged', pod: { containers: [container({ securityContext: { privileged: false } })] }, want: [] },
  {
    name: 'privileged at the start',
    pod: { initContainers: [container({ name: 'i', securityContext: { privileged: true } })] },
    want: [FOUND],
  },
  { name: 'a class', pod: { hostPID: true, priorityClassName: 'mine' }, want: [] },
  {
    name: 'what contradicts the class goes',
    pod: { hostPID: true, priority: 0, preemptionPolicy: 'Never' },
    want: [
      {
        ...FOUND,
        fix: [CLASS, { op: 'remove', path: inPod('/priority') }, { op: 'remove', path: inPod('/preemptionPolicy') }],
      },
    ],
  },
  {
    name: 'what agrees with it stays',
    pod: { hostPID: true, priority: 2_000_001_000, preemptionPolicy: 'PreemptLowerPriority' },
    want: [FOUND],
  },
];

testFinding('no-priority-class', noPriorityClass, rows);
