import { expect, test } from 'vitest';
import { validateProbes } from '../../../../src/core/validate/containers/validate-probes.ts';
import { container, errorsIn, probe } from './errors-in.ts';

const all = (given: object) => ({
  startupProbe: probe(given),
  readinessProbe: probe(given),
  livenessProbe: probe(given),
});

test.each([
  {
    name: 'two successes',
    probes: all({ successThreshold: 2 }),
    want: [
      'c.livenessProbe.successThreshold: Invalid value: 2: must be 1',
      'c.startupProbe.successThreshold: Invalid value: 2: must be 1',
    ],
  },
  {
    name: 'time to end',
    probes: all({ terminationGracePeriodSeconds: 5 }),
    want: ['c.readinessProbe.terminationGracePeriodSeconds: Invalid value: 5: must not be set for readinessProbes'],
  },
  {
    name: 'a negative success, told twice',
    probes: { startupProbe: probe({ successThreshold: -1 }) },
    want: [
      'c.startupProbe.successThreshold: Invalid value: -1: must be greater than or equal to 0',
      'c.startupProbe.successThreshold: Invalid value: -1: must be 1',
    ],
  },
  {
    name: 'no handlers',
    probes: all({ exec: null }),
    want: ['livenessProbe', 'readinessProbe', 'startupProbe'].map(
      (field) => `c.${field}: Required value: must specify a handler type`,
    ),
  },
  { name: 'none', probes: {}, want: [] },
])('$name', ({ probes, want }) => {
  const errors = errorsIn({ spec: { containers: [container(probes)] } }, (spec, validation) => {
    for (const each of spec.containers) validateProbes(each, 'c', validation);
  });
  expect(errors).toEqual(want);
});
