import { surgeWithHostPort } from '../../../src/core/findings/surge-with-host-port.ts';
import { container, type Row, testFinding, type Want } from './subject.ts';

const AMOUNTS = '/spec/updateStrategy/rollingUpdate';
const SURGE = { updateStrategy: { rollingUpdate: { maxSurge: '10%', maxUnavailable: 0 } } };

function found(severity: Want['severity'], message: string): Want {
  return {
    severity,
    field: 'spec.updateStrategy.rollingUpdate.maxSurge',
    message,
    fix: [
      { op: 'replace', path: `${AMOUNTS}/maxSurge`, value: 0 },
      { op: 'replace', path: `${AMOUNTS}/maxUnavailable`, value: '10%' },
    ],
  };
}

function sticks(port: number): Want {
  return found(
    'error',
    `An update sticks on its first Node: the new Pod waits for port ${port} of the Node, the old one keeps it until the new one is available.`,
  );
}

const rows: readonly Row[] = [
  {
    name: 'ports without surge',
    pod: { containers: [container({ ports: [{ containerPort: 80, hostPort: 80 }] })] },
    want: [],
  },
  {
    name: 'surge without ports of the Node',
    spec: SURGE,
    pod: { containers: [container({ ports: [{ containerPort: 80 }] })] },
    want: [],
  },
  {
    name: 'a port of the Node',
    spec: SURGE,
    pod: { containers: [container({ ports: [{ containerPort: 80 }, { containerPort: 81, hostPort: 8081 }] })] },
    want: [sticks(8081)],
  },
  {
    name: 'a port that becomes one',
    spec: SURGE,
    pod: { hostNetwork: true, containers: [container({ ports: [{ containerPort: 80 }] })] },
    want: [sticks(80)],
  },
  {
    name: 'a port of a sidecar',
    spec: SURGE,
    pod: {
      initContainers: [container({ name: 'i', restartPolicy: 'Always', ports: [{ containerPort: 80, hostPort: 82 }] })],
    },
    want: [sticks(82)],
  },
  {
    name: 'a port that is free again before the Pod is there',
    spec: SURGE,
    pod: { initContainers: [container({ name: 'i', ports: [{ containerPort: 80, hostPort: 82 }] })] },
    want: [],
  },
  {
    name: 'ports that nobody declares',
    spec: SURGE,
    pod: { hostNetwork: true },
    want: [
      found(
        'warning',
        'On hostNetwork the new Pod cannot listen where the old one still does, and the old one goes only once the new one is available.',
      ),
    ],
  },
];

testFinding('surge-with-host-port', surgeWithHostPort, rows);
