import { expect, test } from 'vitest';
import { checkHostPortConflicts } from '../../../../src/core/validate/containers/check-host-port-conflicts.ts';
import { container, errorsIn } from './errors-in.ts';

const port = { containerPort: 80, hostPort: 80, protocol: 'TCP' };

test.each([
  {
    name: 'in another container, thrice',
    ports: [[port], [{ ...port, hostPort: 81 }, port], [port]],
    want: [
      'cs[1].ports[1].hostPort: Duplicate value: "TCP//80"',
      'cs[2].ports[0].hostPort: Duplicate value: "TCP//80"',
    ],
  },
  {
    name: 'of one address',
    ports: [
      [
        { ...port, hostIP: '::1' },
        { ...port, hostIP: '::1' },
      ],
    ],
    want: ['cs[0].ports[1].hostPort: Duplicate value: "TCP/::1/80"'],
  },
  { name: 'of every address and of one', ports: [[port, { ...port, hostIP: '0.0.0.0' }]], want: [] },
  { name: 'of another protocol', ports: [[port, { ...port, protocol: 'UDP' }]], want: [] },
  {
    name: 'none',
    ports: [
      [
        { ...port, hostPort: 0 },
        { ...port, hostPort: 0 },
      ],
    ],
    want: [],
  },
])('$name', ({ ports, want }) => {
  const containers = ports.map((list) => container({ ports: list }));
  const errors = errorsIn({ spec: { containers } }, (spec, validation) => {
    checkHostPortConflicts(spec.containers, 'cs', validation);
  });
  expect(errors).toEqual(want);
});
