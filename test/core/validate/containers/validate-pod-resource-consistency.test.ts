import { expect, test } from 'vitest';
import { validatePodResourceConsistency } from '../../../../src/core/validate/containers/validate-pod-resource-consistency.ts';
import { errorsIn } from './errors-in.ts';

const huge = (quantity: string) => ({ 'hugepages-2Mi': quantity });

test.each([
  {
    name: 'all in order',
    resources: { requests: { cpu: '1500m' }, limits: { memory: '1Mi', ...huge('2Mi') } },
    containers: [
      { resources: { requests: { cpu: '1' }, limits: { ...huge('4Mi'), memory: '1Mi' } } },
      { resources: { requests: { cpu: '1' }, limits: { ...huge('2Mi'), memory: '2Mi' } } },
    ],
    want: [
      'r.requests[cpu]: Invalid value: "1500m": must be greater than or equal to aggregate container requests of 2',
      'r.limits[hugepages-2Mi]: Invalid value: "2Mi": must be greater than or equal to aggregate container limits of 6Mi',
      'r.containers[0][hugepages-2Mi].limits: Invalid value: "4Mi": must be less than or equal to pod limits of 2Mi',
      'r.containers[1][memory].limits: Invalid value: "2Mi": must be less than or equal to pod limits of 1Mi',
    ],
  },
  {
    name: 'limits that together are beyond the Pod',
    resources: { limits: { cpu: '1' } },
    containers: [{ resources: { limits: { cpu: '1' } } }, { resources: { limits: { cpu: '1' } } }],
    want: [],
  },
  {
    name: 'what the Pod does not bound',
    resources: { limits: { cpu: '1' }, requests: { cpu: '1' } },
    containers: [{ resources: { limits: { memory: '1' }, requests: { memory: '1', cpu: '1' } } }],
    want: [],
  },
])('$name', ({ resources, containers, want }) => {
  const errors = errorsIn({ spec: { resources, containers } }, (spec, validation) => {
    if (spec.resources !== undefined) {
      validatePodResourceConsistency({ spec, resources: spec.resources }, 'r', validation);
    }
  });
  expect(errors).toEqual(want);
});
