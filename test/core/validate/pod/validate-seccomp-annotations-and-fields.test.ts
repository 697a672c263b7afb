import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../../src/core/v1/types.ts';
import { validateSeccompAnnotationsAndFields } from '../../../../src/core/validate/pod/validate-seccomp-annotations-and-fields.ts';
import { errorsOf } from '../volumes/errors-of.ts';

const POD = 'seccomp.security.alpha.kubernetes.io/pod';
const CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';
const profile = (type: string) => ({ securityContext: { seccompProfile: { type } } });
const TYPE = 'Forbidden: seccomp type in annotation and field must match';

test.each([
  {
    name: 'the Pod’s and each container’s',
    annotations: { [POD]: 'unconfined', [`${CONTAINER}a`]: 'unconfined', [`${CONTAINER}i`]: 'x' },
    spec: {
      ...profile('RuntimeDefault'),
      containers: [
        { name: 'a', ...profile('RuntimeDefault') },
        { name: 'b', ...profile('RuntimeDefault') },
      ],
      initContainers: [{ name: 'i', ...profile('Unconfined') }],
    },
    want: ['', 'initContainers[0].', 'containers[0].'].map(
      (at) => `v.${at}securityContext.seccompProfile.type: ${TYPE}`,
    ),
  },
  {
    name: 'a container does not take the Pod’s',
    annotations: { [`${CONTAINER}a`]: 'unconfined' },
    spec: { ...profile('RuntimeDefault'), containers: [{ name: 'a' }] },
    want: [],
  },
  {
    name: 'two names of one profile',
    annotations: { [POD]: 'docker/default', [`${CONTAINER}a`]: 'runtime/default' },
    spec: { ...profile('RuntimeDefault'), containers: [{ name: 'a', ...profile('RuntimeDefault') }] },
    want: [],
  },
])('$name', ({ annotations, spec, want }) => {
  const given = { type: 'v1.PodTemplateSpec', value: { metadata: { annotations }, spec } };
  expect(errorsOf<PodTemplateSpec>(given, validateSeccompAnnotationsAndFields)).toEqual(want);
});
