import { podRefused } from '../../../src/core/findings/pod-refused.ts';
import { container, inPod, type Row, testFinding, type Want } from './subject.ts';

const TAKEN = 'The API server takes the DaemonSet and refuses its Pods';

function refused(field: string, reason: string, fix: Want['fix']): Want {
  return { severity: 'error', field: `spec.template.spec.${field}`, message: `${TAKEN}: ${reason}.`, fix };
}

const rows: readonly Row[] = [
  { name: 'nothing', want: [] },
  {
    name: 'space around images, of every kind that Go knows',
    pod: {
      initContainers: [container({ name: 'i', image: '\u0085a:1\u3000' })],
      containers: [container({ image: 'a:1\n' })],
    },
    want: [
      refused('initContainers[0].image', 'the image "\\u0085a:1\\u3000" begins or ends with space', [
        { op: 'replace', path: inPod('/initContainers/0/image'), value: 'a:1' },
      ]),
      refused('containers[0].image', 'the image "a:1\\n" begins or ends with space', [
        { op: 'replace', path: inPod('/containers/0/image'), value: 'a:1' },
      ]),
    ],
  },
  { name: 'a byte order mark is no space', pod: { containers: [container({ image: 'a:1\ufeff' })] }, want: [] },
  {
    name: 'an image of nothing but space',
    pod: { containers: [container({ image: ' ' })] },
    want: [refused('containers[0].image', 'the image is nothing but space, and only you know which it is', [])],
  },
  {
    name: 'ports that become ports of the Node',
    pod: {
      hostNetwork: true,
      containers: [
        container({ ports: [{ containerPort: 80, hostPort: 80 }, { containerPort: 80 }, { containerPort: 81 }] }),
        container({ name: 'd', ports: [{ containerPort: 81 }, { containerPort: 80, protocol: 'UDP' }] }),
      ],
    },
    want: [
      refused('containers[0].ports[1]', 'two ports of one Pod would be TCP port 80 of the Node', [
        { op: 'remove', path: inPod('/containers/1/ports/0') },
        { op: 'remove', path: inPod('/containers/0/ports/1') },
      ]),
    ],
  },
  {
    name: 'a port with a name may be asked for',
    pod: {
      hostNetwork: true,
      containers: [container({ ports: [{ containerPort: 80 }, { containerPort: 80, name: 'http' }] })],
    },
    want: [
      refused(
        'containers[0].ports[1]',
        'two ports of one Pod would be TCP port 80 of the Node; the second has a name, so that only you know who asks for it',
        [],
      ),
    ],
  },
  {
    name: 'init containers run one by one',
    pod: {
      hostNetwork: true,
      initContainers: [
        container({ name: 'i', ports: [{ containerPort: 80 }] }),
        container({ name: 'j', ports: [{ containerPort: 80 }] }),
      ],
      containers: [container({ ports: [{ containerPort: 80 }] })],
    },
    want: [],
  },
  {
    name: 'but each by itself must be right',
    pod: {
      hostNetwork: true,
      initContainers: [container({ name: 'i', ports: [{ containerPort: 80 }, { containerPort: 80 }] })],
    },
    want: [
      refused('initContainers[0].ports[1]', 'two ports of one Pod would be TCP port 80 of the Node', [
        { op: 'remove', path: inPod('/initContainers/0/ports/1') },
      ]),
    ],
  },
  {
    name: 'without hostNetwork equal container ports are nothing to the Node',
    pod: { containers: [container({ ports: [{ containerPort: 80 }, { containerPort: 80 }] })] },
    want: [],
  },
  {
    name: 'a priority without a class',
    pod: { priority: 5 },
    want: [
      refused('priority', 'without a PriorityClass their priority is 0, not 5', [
        { op: 'remove', path: inPod('/priority') },
      ]),
    ],
  },
  { name: 'the priority of none', pod: { priority: 0 }, want: [] },
  { name: 'a class that only the cluster knows', pod: { priority: 5, priorityClassName: 'mine' }, want: [] },
  {
    name: 'the priority of the class',
    pod: { priority: 2_000_001_000, priorityClassName: 'system-node-critical' },
    want: [],
  },
  {
    name: 'another than that of the class',
    pod: { priority: 2_000_001_000, priorityClassName: 'system-cluster-critical' },
    want: [
      refused('priority', 'by system-cluster-critical their priority is 2000000000, not 2000001000', [
        { op: 'remove', path: inPod('/priority') },
      ]),
    ],
  },
  {
    name: 'a preemption policy without a class',
    pod: { preemptionPolicy: 'Never' },
    want: [
      refused('preemptionPolicy', 'without a PriorityClass their preemptionPolicy is PreemptLowerPriority, not Never', [
        { op: 'remove', path: inPod('/preemptionPolicy') },
      ]),
    ],
  },
  {
    name: 'another preemption policy than that of the class',
    pod: { preemptionPolicy: 'Never', priorityClassName: 'system-node-critical' },
    want: [
      refused('preemptionPolicy', 'by system-node-critical their preemptionPolicy is PreemptLowerPriority, not Never', [
        { op: 'remove', path: inPod('/preemptionPolicy') },
      ]),
    ],
  },
  { name: 'the preemption policy of all', pod: { preemptionPolicy: 'PreemptLowerPriority' }, want: [] },
  {
    name: 'the preemption policy of a class that only the cluster knows',
    pod: { preemptionPolicy: 'Never', priorityClassName: 'mine' },
    want: [],
  },
  {
    name: 'overhead without a runtime class',
    pod: { overhead: { cpu: '1' } },
    want: [
      refused('overhead', 'overhead is what a RuntimeClass says, and they name none', [
        { op: 'remove', path: inPod('/overhead') },
      ]),
    ],
  },
  { name: 'no overhead', pod: { overhead: {} }, want: [] },
  { name: 'overhead of a runtime class', pod: { overhead: { cpu: '1' }, runtimeClassName: 'r' }, want: [] },
  {
    name: 'what the API server mends is not refused',
    pod: {
      terminationGracePeriodSeconds: -1,
      volumes: [{ name: 'v', projected: { sources: [{ serviceAccountToken: { path: 'token' } }] } }],
    },
    want: [],
  },
];

testFinding('pod-refused', podRefused, rows);
