import { memoryWithoutLimit } from '../../../src/core/findings/memory-without-limit.ts';
import { container, inPod, type Row, testFinding, type Want } from './subject.ts';

const MESSAGE = 'Container "c" may take the memory of a whole Node, on every Node';
const FIELD = 'spec.template.spec.containers[0].resources.limits.memory';

function limited(fix: Want['fix']): Want {
  return { severity: 'warning', field: FIELD, message: `${MESSAGE}.`, fix };
}

const UNKNOWN: Want = {
  severity: 'warning',
  field: FIELD,
  message: `${MESSAGE}; it requests none, so that only you know its limit.`,
  fix: [],
};

const rows: readonly Row[] = [
  { name: 'a limit', want: [] },
  { name: 'no resources', pod: { containers: [container({ resources: {} })] }, want: [UNKNOWN] },
  {
    name: 'a limit of 0 is none',
    pod: { containers: [container({ resources: { limits: { memory: '0' } } })] },
    want: [UNKNOWN],
  },
  {
    name: 'a request of 0 is none',
    pod: { containers: [container({ resources: { requests: { memory: 0 } } })] },
    want: [UNKNOWN],
  },
  {
    name: 'what it requests',
    pod: { containers: [container({ resources: { requests: { memory: '0.5Gi' } } })] },
    want: [limited([{ op: 'add', path: inPod('/containers/0/resources/limits'), value: { memory: '512Mi' } }])],
  },
  {
    name: 'beside another limit',
    pod: { containers: [container({ resources: { limits: { cpu: '1' }, requests: { memory: 1024 } } })] },
    want: [limited([{ op: 'add', path: inPod('/containers/0/resources/limits/memory'), value: '1024' }])],
  },
  {
    name: 'a limit of the Pod',
    pod: { resources: { limits: { memory: '1Gi' } }, containers: [container({ resources: {} })] },
    want: [],
  },
  {
    name: 'another limit of the Pod',
    pod: { resources: { limits: { cpu: '1' } }, containers: [container({ resources: {} })] },
    want: [UNKNOWN],
  },
  {
    name: 'init containers end, sidecars stay',
    pod: {
      initContainers: [
        container({ name: 'i', resources: {} }),
        container({ name: 'c', resources: { requests: { memory: '1Mi' } }, restartPolicy: 'Always' }),
      ],
      containers: [container({ name: 'd' })],
    },
    want: [
      {
        ...limited([{ op: 'add', path: inPod('/initContainers/1/resources/limits'), value: { memory: '1Mi' } }]),
        field: 'spec.template.spec.initContainers[1].resources.limits.memory',
      },
    ],
  },
];

testFinding('memory-without-limit', memoryWithoutLimit, rows);
