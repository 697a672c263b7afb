import { expect, test } from 'vitest';
import { validateContainerPorts } from '../../../../src/core/validate/containers/validate-container-ports.ts';
import { container, errorsIn } from './errors-in.ts';

const RANGE = 'must be between 1 and 65535, inclusive';
const port = (given: object) => ({ containerPort: 80, protocol: 'TCP', ...given });

test.each([
  {
    name: 'a bad name is told with each fault, and not remembered',
    ports: [port({ name: '-1-' }), port({ name: '-1-' })],
    want: [0, 1].flatMap((index) => [
      `p[${index}].name: Invalid value: "-1-": must contain at least one letter (a-z)`,
      `p[${index}].name: Invalid value: "-1-": must not begin or end with a hyphen`,
    ]),
  },
  {
    name: 'a name thrice',
    ports: [port({ name: 'a' }), port({ name: 'a' }), port({ name: 'a' })],
    want: ['p[1].name: Duplicate value: "a"', 'p[2].name: Duplicate value: "a"'],
  },
  { name: 'no names', ports: [port({}), port({})], want: [] },
  { name: 'no port', ports: [{ protocol: 'TCP' }], want: ['p[0].containerPort: Required value'] },
  {
    name: 'ports out of range',
    ports: [port({ containerPort: 65_536, hostPort: -1 })],
    want: [`p[0].containerPort: Invalid value: 65536: ${RANGE}`, `p[0].hostPort: Invalid value: -1: ${RANGE}`],
  },
  {
    name: 'protocols',
    ports: [port({ protocol: 'tcp' }), port({ protocol: '' }), port({ protocol: 'SCTP' })],
    want: [
      'p[0].protocol: Unsupported value: "tcp": supported values: "SCTP", "TCP", "UDP"',
      'p[1].protocol: Required value',
    ],
  },
  { name: 'any host IP', ports: [port({ hostIP: 'nonsense', hostPort: 65_535 })], want: [] },
])('$name', ({ ports, want }) => {
  const errors = errorsIn({ spec: { containers: [container({ ports })] } }, (spec, validation) => {
    validateContainerPorts(spec.containers[0]?.ports ?? [], 'p', validation);
  });
  expect(errors).toEqual(want);
});
