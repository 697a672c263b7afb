import { expect, test } from 'vitest';
import { validateContainers } from '../../../../src/core/validate/containers/validate-containers.ts';
import { container, errorsIn, probe } from './errors-in.ts';

const ports = [{ containerPort: 80, hostPort: 80, protocol: 'TCP' }];

test.each([
  { name: 'none', containers: [], want: ['cs: Required value'] },
  {
    name: 'names, an empty one among them',
    containers: [container({ name: '' }), container(), container({ name: '' }), container()],
    want: [
      'cs[0].name: Required value',
      'cs[2].name: Required value',
      'cs[2].name: Duplicate value: ""',
      'cs[3].name: Duplicate value: "c"',
    ],
  },
  {
    name: 'something wrong everywhere, in order: host ports come last of all',
    containers: [
      container({
        ports,
        restartPolicy: '',
        startupProbe: probe({ successThreshold: 2 }),
        lifecycle: { preStop: {} },
        image: '',
      }),
      container({ ports, name: 'd', restartPolicy: '' }),
    ],
    want: [
      'cs[0].image: Required value',
      'cs[0].lifecycle.preStop: Required value: must specify a handler type',
      'cs[0].startupProbe.successThreshold: Invalid value: 2: must be 1',
      'cs[0].restartPolicy: Unsupported value: "": supported values: "Always", "Never", "OnFailure"',
      'cs[1].restartPolicy: Unsupported value: "": supported values: "Always", "Never", "OnFailure"',
      'cs[1].ports[0].hostPort: Duplicate value: "TCP//80"',
    ],
  },
  { name: 'two in order', containers: [container(), container({ name: 'd' })], want: [] },
])('$name', ({ containers, want }) => {
  const errors = errorsIn({ spec: { containers } }, (spec, validation) => {
    validateContainers(spec.containers, 'cs', validation);
  });
  expect(errors).toEqual(want);
});
