import { expect, test } from 'vitest';
import type { ResourceRequirements } from '../../../../src/core/v1/types.ts';
import { validateContainerResources } from '../../../../src/core/validate/containers/validate-container-resources.ts';
import { decoded } from '../decoded.ts';
import { errorsIn } from './errors-in.ts';

test.each([
  {
    name: 'resources of no container',
    given: { limits: { pods: '1' } },
    want: ['p.limits[pods]: Invalid value: "pods": must be a standard resource for containers'],
  },
  {
    name: 'a claim the Pod has not',
    given: { claims: [{ name: 'other' }] },
    want: ['p.claims[0]: Not found: "other": must be one of the names in pod.spec.resourceClaims: known'],
  },
  {
    name: 'a claim of the Pod',
    given: { claims: [{ name: 'known' }], limits: { 'ephemeral-storage': '1' } },
    want: [],
  },
])('$name', ({ given, want }) => {
  const requirements = decoded<ResourceRequirements>('v1.ResourceRequirements', given);
  const errors = errorsIn({ spec: {} }, (_, validation) => {
    validateContainerResources(requirements, 'p', { ...validation, claims: new Set(['known']) });
  });
  expect(errors).toEqual(want);
});
