import { expect, test } from 'vitest';
import { validateOverhead } from '../../../../src/core/validate/containers/validate-overhead.ts';
import { errorsIn } from './errors-in.ts';

test.each([
  {
    name: 'resources of no container',
    overhead: { pods: '-1' },
    want: [
      'o.limits[pods]: Invalid value: "pods": must be a standard resource for containers',
      'o.limits[pods]: Invalid value: "-1": must be greater than or equal to 0',
    ],
  },
  { name: 'memory', overhead: { memory: '1Mi' }, want: [] },
])('$name', ({ overhead, want }) => {
  const errors = errorsIn({ spec: { overhead } }, (spec, validation) =>
    validateOverhead(spec.overhead, 'o', validation),
  );
  expect(errors).toEqual(want);
});
