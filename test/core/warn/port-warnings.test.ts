import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../src/core/v1/types.ts';
import { portWarnings } from '../../../src/core/warn/port-warnings.ts';
import { decoded } from '../validate/decoded.ts';

const [FIRST, SECOND] = ['t.spec.containers[0].ports[0]', 't.spec.containers[1].ports[0]'];
const PORT = { containerPort: 80, protocol: 'TCP' };

test.each<{ name: string; ports: readonly [object, object]; want: readonly string[] }>([
  {
    name: 'an address without a port of the Node, printed as Go does',
    ports: [{ ...PORT, name: 'http', hostIP: '10.0.0.1' }, { containerPort: 81 }],
    want: [
      `${FIRST}: hostIP set without hostPort: {Name:http HostPort:0 ContainerPort:80 Protocol:TCP HostIP:10.0.0.1}`,
    ],
  },
  { name: 'the same number of another protocol', ports: [PORT, { ...PORT, protocol: 'UDP' }], want: [] },
  { name: 'the same again', ports: [PORT, PORT], want: [`${SECOND}: duplicate port definition with ${FIRST}`] },
  {
    name: 'one of the Node, too',
    ports: [PORT, { ...PORT, hostPort: 80 }],
    want: [`${SECOND}: overlapping port definition with ${FIRST}`],
  },
  {
    name: 'the first one of the Node, too',
    ports: [{ ...PORT, hostPort: 80 }, PORT],
    want: [`${SECOND}: overlapping port definition with ${FIRST}`],
  },
  {
    name: 'one on one address of the Node, one on all',
    ports: [
      { ...PORT, hostPort: 80, hostIP: '::1' },
      { ...PORT, hostPort: 80 },
    ],
    want: [`${SECOND}: dangerously ambiguous port definition with ${FIRST}`],
  },
  {
    name: 'one on all addresses of the Node, one on one',
    ports: [
      { ...PORT, hostPort: 80 },
      { ...PORT, hostPort: 80, hostIP: '::1' },
    ],
    want: [`${SECOND}: dangerously ambiguous port definition with ${FIRST}`],
  },
  {
    name: 'one on each of two addresses',
    ports: [
      { ...PORT, hostPort: 80, hostIP: '::1' },
      { ...PORT, hostPort: 80, hostIP: '::2' },
    ],
    want: [],
  },
  {
    name: 'two ports of the Node',
    ports: [
      { ...PORT, hostPort: 80 },
      { ...PORT, hostPort: 81 },
    ],
    want: [],
  },
  {
    name: 'two of one name',
    ports: [
      { ...PORT, name: 'a' },
      { containerPort: 81, name: 'a' },
    ],
    want: [
      `${SECOND}: duplicate port name "a" with ${FIRST}, services and probes that select ports by name will use ${FIRST}`,
    ],
  },
])('$name', ({ ports, want }) => {
  const containers = ports.map((port) => ({ ports: [port] }));
  expect(portWarnings(decoded<PodTemplateSpec>('v1.PodTemplateSpec', { spec: { containers } }), 't')).toEqual(want);
});

test('each against all before it, in their order, then the names', () => {
  const spec = {
    initContainers: [{ ports: [{ ...PORT, name: 'a' }] }],
    containers: [{ ports: [PORT, { ...PORT, name: 'a' }] }],
  };
  const init = 't.spec.initContainers[0].ports[0]';
  const last = 't.spec.containers[0].ports[1]';
  expect(portWarnings(decoded<PodTemplateSpec>('v1.PodTemplateSpec', { spec }), 't')).toEqual([
    `${FIRST}: duplicate port definition with ${init}`,
    `${last}: duplicate port definition with ${init}`,
    `${last}: duplicate port definition with ${FIRST}`,
    `${last}: duplicate port name "a" with ${init}, services and probes that select ports by name will use ${init}`,
  ]);
});
