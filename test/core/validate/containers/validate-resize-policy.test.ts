import { expect, test } from 'vitest';
import { validateResizePolicy } from '../../../../src/core/validate/containers/validate-resize-policy.ts';
import { container, errorsIn } from './errors-in.ts';

const NEVER = "must be 'NotRequired' when pod `restartPolicy` is 'Never'";

test.each([
  {
    name: 'nothing, twice: the second is a duplicate',
    policies: [
      { resourceName: '', restartPolicy: '' },
      { resourceName: '', restartPolicy: '' },
    ],
    want: [
      'r: Required value',
      'r: Required value',
      'r[1]: Duplicate value: ""',
      'r: Required value',
      'r: Required value',
    ],
  },
  {
    name: 'what is not supported',
    policies: [{ resourceName: 'CPU', restartPolicy: 'Restart' }],
    want: [
      'r: Unsupported value: "CPU": supported values: "cpu", "memory"',
      'r: Unsupported value: "Restart": supported values: "NotRequired", "RestartContainer"',
    ],
  },
  {
    name: 'restarts of a Pod that never does',
    podPolicy: 'Never',
    policies: [
      { resourceName: 'cpu', restartPolicy: 'RestartContainer' },
      { resourceName: 'memory', restartPolicy: 'NotRequired' },
      { resourceName: 'cpu', restartPolicy: '' },
    ],
    want: [
      `r: Invalid value: "RestartContainer": ${NEVER}`,
      'r[2]: Duplicate value: "cpu"',
      'r: Required value',
      `r: Invalid value: "": ${NEVER}`,
    ],
  },
  {
    name: 'both resources',
    policies: [
      { resourceName: 'memory', restartPolicy: 'RestartContainer' },
      { resourceName: 'cpu', restartPolicy: 'NotRequired' },
    ],
    want: [],
  },
])('$name', ({ podPolicy = 'Always', policies, want }) => {
  const spec = { restartPolicy: podPolicy, containers: [container({ resizePolicy: policies })] };
  const errors = errorsIn({ spec }, ({ containers }, validation) => {
    for (const { resizePolicy } of containers) validateResizePolicy(resizePolicy, 'r', validation);
  });
  expect(errors).toEqual(want);
});
