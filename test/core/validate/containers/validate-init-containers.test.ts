import { expect, test } from 'vitest';
import { validateInitContainers } from '../../../../src/core/validate/containers/validate-init-containers.ts';
import { container, errorsIn, probe } from './errors-in.ts';

const port = { containerPort: 80, hostPort: 80, protocol: 'TCP' };
const resizePolicy = [
  { resourceName: 'cpu', restartPolicy: 'NotRequired' },
  { resourceName: 'memory', restartPolicy: 'RestartContainer' },
];
const SIDECARS = 'may not be set for init containers without restartPolicy=Always';
const RESIZE = "must not be set to 'RestartContainer' for non-sidecar initContainers";
const hooks = {
  startupProbe: probe({ successThreshold: 2 }),
  readinessProbe: probe({ successThreshold: 2 }),
  livenessProbe: probe({ successThreshold: 2 }),
  lifecycle: { postStart: {} },
};

test.each([
  {
    name: 'two names that are empty are no duplicates',
    initContainers: [container({ name: '' }), container({ name: '' })],
    want: ['is[0].name: Required value', 'is[1].name: Required value'],
  },
  {
    name: 'unless a container has none either',
    containers: [container({ name: '' })],
    initContainers: [container({ name: '' })],
    want: ['is[0].name: Required value', 'is[0].name: Duplicate value: ""'],
  },
  {
    name: 'names of containers and of each other',
    containers: [container()],
    initContainers: [container(), container({ name: 'i' }), container({ name: 'i' })],
    want: ['is[0].name: Duplicate value: "c"', 'is[2].name: Duplicate value: "i"'],
  },
  {
    name: 'host ports of the second, told of the first, and none between the two',
    initContainers: [container({ ports: [port] }), container({ name: 'i', ports: [port, port] })],
    want: ['is[0].ports[1].hostPort: Duplicate value: "TCP//80"'],
  },
  {
    name: 'hooks, probes and restarts on resize, after the rules',
    initContainers: [container(), container({ ...hooks, resizePolicy, name: 'i', restartPolicyRules: [{}] })],
    want: [
      'is[1].restartPolicy: Required value: must specify restartPolicy when restart rules are used',
      `is[1].lifecycle: Forbidden: ${SIDECARS}`,
      `is[1].livenessProbe: Forbidden: ${SIDECARS}`,
      `is[1].readinessProbe: Forbidden: ${SIDECARS}`,
      `is[1].startupProbe: Forbidden: ${SIDECARS}`,
      `is[1].resizePolicy[1].restartPolicy: Invalid value: "RestartContainer": ${RESIZE}`,
    ],
  },
  {
    name: 'restarts on resize that are known, of one that never restarts',
    allowed: { restartContainerOfInitContainer: true },
    initContainers: [container({ resizePolicy, restartPolicy: 'Never', lifecycle: {} })],
    want: [`is[0].lifecycle: Forbidden: ${SIDECARS}`],
  },
  {
    name: 'a sidecar',
    initContainers: [container({ ...hooks, resizePolicy, restartPolicy: 'Always' })],
    want: [
      'is[0].lifecycle.postStart: Required value: must specify a handler type',
      'is[0].livenessProbe.successThreshold: Invalid value: 2: must be 1',
      'is[0].startupProbe.successThreshold: Invalid value: 2: must be 1',
    ],
  },
  { name: 'none', initContainers: [], want: [] },
])('$name', ({ containers = [], initContainers, allowed = {}, want }) => {
  const errors = errorsIn({ spec: { containers, initContainers }, allowed }, (spec, validation) => {
    validateInitContainers(spec.initContainers, 'is', validation);
  });
  expect(errors).toEqual(want);
});
