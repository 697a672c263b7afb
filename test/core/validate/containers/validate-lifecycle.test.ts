import { expect, test } from 'vitest';
import { validateLifecycle } from '../../../../src/core/validate/containers/validate-lifecycle.ts';
import { container, errorsIn } from './errors-in.ts';

const NONE = 'Required value: must specify a handler type';

test.each([
  {
    name: 'all of it',
    lifecycle: { stopSignal: '', preStop: {}, postStart: {} },
    want: [
      `l.postStart: ${NONE}`,
      `l.preStop: ${NONE}`,
      'l.stopSignal: Forbidden: may not be set for containers with empty `spec.os.name`',
    ],
  },
  { name: 'the second', lifecycle: { preStop: {} }, want: [`l.preStop: ${NONE}`] },
  { name: 'neither', lifecycle: {}, want: [] },
  { name: 'none at all', lifecycle: null, want: [] },
])('$name', ({ lifecycle, want }) => {
  const errors = errorsIn({ spec: { containers: [container({ lifecycle })] } }, (spec, validation) => {
    validateLifecycle(spec.containers[0]?.lifecycle, 'l', validation);
  });
  expect(errors).toEqual(want);
});
