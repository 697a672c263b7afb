import { expect, test } from 'vitest';
import { validatePodResources } from '../../../../src/core/validate/containers/validate-pod-resources.ts';
import { errorsIn } from './errors-in.ts';

const CLAIMS = 's.resources.claims: Forbidden: claims may not be set for Resources at pod-level';

test.each([
  {
    name: 'nothing else is said for Windows',
    spec: { os: { name: 'windows' }, resources: { claims: [], limits: { pods: '1' } } },
    want: ['s.resources: Forbidden: may not be set for a windows pod'],
  },
  { name: 'no claims, but a list', spec: { resources: { claims: [] } }, want: [CLAIMS] },
  {
    name: 'all in order',
    spec: {
      os: { name: 'linux' },
      resources: { claims: [{ name: 'known' }, { name: 'a' }], limits: { pods: '1' }, requests: { cpu: '1' } },
      containers: [{ resources: { requests: { cpu: '2' } } }],
    },
    want: [
      CLAIMS,
      's.resources.limits[pods]: Unsupported value: "pods": supported values: "cpu", "hugepages-", "memory"',
      's.resources.claims[1]: Not found: "a": must be one of the names in pod.spec.resourceClaims: known',
      's.resources.requests[cpu]: Invalid value: "1": must be greater than or equal to aggregate container requests of 2',
    ],
  },
  { name: 'claims of null', spec: { resources: { claims: null, limits: { cpu: '1' } } }, want: [] },
  { name: 'none', spec: { os: { name: 'windows' } }, want: [] },
])('$name', ({ spec, want }) => {
  const errors = errorsIn({ spec }, (pod, validation) => {
    validatePodResources(pod, 's', { ...validation, claims: new Set(['known']) });
  });
  expect(errors).toEqual(want);
});
