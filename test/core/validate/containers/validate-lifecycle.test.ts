import { expect, test } from 'vitest';
import { validateLifecycle } from '../../../../src/core/validate/containers/validate-lifecycle.ts';
import { container, errorsIn } from './errors-in.ts';

const NONE = 'Required value: must specify a handler type';

test.each([
  { name: 'both', lifecycle: { preStop: {}, postStart: {} }, want: [`l.postStart: ${NONE}`, `l.preStop: ${NONE}`] },
  { name: 'the second', lifecycle: { preStop: {} }, want: [`l.preStop: ${NONE}`] },
  { name: 'neither', lifecycle: {}, want: [] },
  { name: 'none at all', lifecycle: null, want: [] },
])('$name', ({ lifecycle, want }) => {
  const errors = errorsIn({ spec: { containers: [container({ lifecycle })] } }, (spec, validation) => {
    validateLifecycle(spec.containers[0]?.lifecycle, 'l', validation);
  });
  expect(errors).toEqual(want);
});
