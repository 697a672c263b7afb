import { expect, test } from 'vitest';
import { validateSeccompPodAnnotations } from '../../../../src/core/validate/pod/validate-seccomp-pod-annotations.ts';
import { errorsFor } from '../volumes/errors-of.ts';

const POD = 'seccomp.security.alpha.kubernetes.io/pod';
const CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';

test.each([
  { name: 'nothing', annotations: { a: 'x', [`x${CONTAINER}a`]: 'x' }, want: [] },
  {
    name: 'profiles, of containers that need not be',
    annotations: {
      [POD]: 'runtime/default',
      [`${CONTAINER}a`]: 'docker/default',
      [`${CONTAINER}b`]: 'unconfined',
      [`${CONTAINER}c`]: 'localhost/a',
    },
    want: [],
  },
  {
    name: 'no profiles, the Pod’s first',
    annotations: { [`${CONTAINER}a`]: 'localhost//../a', [CONTAINER]: '', [POD]: 'x"' },
    want: [
      `v.${POD}: Invalid value: "x\\"": must be a valid seccomp profile`,
      `v.${CONTAINER}a: Invalid value: "/../a": must be a relative path`,
      `v.${CONTAINER}a: Invalid value: "/../a": must not contain '..'`,
      `v.${CONTAINER}: Invalid value: "": must be a valid seccomp profile`,
    ],
  },
])('$name', ({ annotations, want }) => {
  const errors = errorsFor(undefined, (validation) =>
    validateSeccompPodAnnotations(new Map(Object.entries(annotations)), 'v', validation),
  );
  expect(errors).toEqual(want);
});
