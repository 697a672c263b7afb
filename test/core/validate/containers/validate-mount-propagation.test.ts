import { expect, test } from 'vitest';
import { validateMountPropagation } from '../../../../src/core/validate/containers/validate-mount-propagation.ts';
import { errorsIn } from './errors-in.ts';

test.each([
  {
    name: 'none of them',
    mountPropagation: '',
    privileged: true,
    want: ['p: Unsupported value: "": supported values: "Bidirectional", "HostToContainer", "None"'],
  },
  {
    name: 'both ways without privileges',
    mountPropagation: 'Bidirectional',
    privileged: false,
    want: ['p: Forbidden: Bidirectional mount propagation is available only to privileged containers'],
  },
  { name: 'both ways', mountPropagation: 'Bidirectional', privileged: true, want: [] },
  { name: 'one way', mountPropagation: 'HostToContainer', privileged: false, want: [] },
])('$name', ({ mountPropagation, privileged, want }) => {
  const errors = errorsIn({ spec: {} }, (_, validation) => {
    validateMountPropagation({ mountPropagation, privileged }, 'p', validation);
  });
  expect(errors).toEqual(want);
});
