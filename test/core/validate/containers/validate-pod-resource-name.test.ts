import { expect, test } from 'vitest';
import { validatePodResourceName } from '../../../../src/core/validate/containers/validate-pod-resource-name.ts';
import { errorsIn } from './errors-in.ts';

const NOT_SUPPORTED = 'supported values: "cpu", "hugepages-", "memory"';

test.each([
  {
    name: 'unknown, which is enough',
    resource: 'gpu',
    want: ['p: Invalid value: "gpu": must be a standard resource type or fully qualified'],
  },
  {
    name: 'of containers',
    resource: 'ephemeral-storage',
    want: [`p: Unsupported value: "ephemeral-storage": ${NOT_SUPPORTED}`],
  },
  { name: 'qualified', resource: 'a.com/gpu', want: [`p: Unsupported value: "a.com/gpu": ${NOT_SUPPORTED}`] },
  { name: 'huge pages', resource: 'hugepages-2Mi', want: [] },
  { name: 'memory', resource: 'memory', want: [] },
])('$name', ({ resource, want }) => {
  expect(errorsIn({ spec: {} }, (_, validation) => validatePodResourceName(resource, 'p', validation))).toEqual(want);
});
