import { expect, test } from 'vitest';
import { validateHostNetworkPorts } from '../../../../src/core/validate/containers/validate-host-network-ports.ts';
import { container, errorsIn } from './errors-in.ts';

const ports = [
  { containerPort: 80 },
  { containerPort: 80, hostPort: 80 },
  { containerPort: 80, hostPort: 81 },
  { hostPort: -1 },
];

test.each([
  { name: 'of its own network', spec: { containers: [container({ ports })] }, want: [] },
  { name: 'init containers', spec: { hostNetwork: true, initContainers: [container({ ports })] }, want: [] },
  {
    name: 'of the network of the Node',
    spec: { hostNetwork: true, containers: [container(), container({ ports })] },
    want: [
      's.containers[1].ports[2].hostPort: Invalid value: 81: must match `containerPort` when `hostNetwork` is true',
      's.containers[1].ports[3].hostPort: Invalid value: -1: must match `containerPort` when `hostNetwork` is true',
    ],
  },
])('$name', ({ spec, want }) => {
  expect(errorsIn({ spec }, (pod, validation) => validateHostNetworkPorts(pod, 's', validation))).toEqual(want);
});
