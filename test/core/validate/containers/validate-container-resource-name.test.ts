import { expect, test } from 'vitest';
import { validateContainerResourceName } from '../../../../src/core/validate/containers/validate-container-resource-name.ts';
import { errorsIn } from './errors-in.ts';

test.each([
  {
    name: 'wrong twice',
    resource: 'gpu',
    want: [
      'p: Invalid value: "gpu": must be a standard resource type or fully qualified',
      'p: Invalid value: "gpu": must be a standard resource for containers',
    ],
  },
  {
    name: 'of a quota',
    resource: 'pods',
    want: ['p: Invalid value: "pods": must be a standard resource for containers'],
  },
  {
    name: 'qualified, of a quota',
    resource: 'requests.a.com/gpu',
    want: ['p: Invalid value: "requests.a.com/gpu": doesn\'t follow extended resource name standard'],
  },
  { name: 'of Kubernetes', resource: 'kubernetes.io/gpu', want: [] },
  { name: "somebody else's", resource: 'a.com/gpu', want: [] },
  { name: 'huge pages', resource: 'hugepages-x', want: [] },
  { name: 'standard', resource: 'ephemeral-storage', want: [] },
])('$name', ({ resource, want }) => {
  const errors = errorsIn({ spec: {} }, (_, validation) => validateContainerResourceName(resource, 'p', validation));
  expect(errors).toEqual(want);
});
