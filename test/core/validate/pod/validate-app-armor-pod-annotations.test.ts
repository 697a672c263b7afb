import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../../src/core/v1/types.ts';
import { validateAppArmorPodAnnotations } from '../../../../src/core/validate/pod/validate-app-armor-pod-annotations.ts';
import { errorsOf } from '../volumes/errors-of.ts';

const PREFIX = 'container.apparmor.security.beta.kubernetes.io/';
const spec = { containers: [{ name: 'a' }], initContainers: [{ name: 'i' }], ephemeralContainers: [{ name: 'e' }] };

test.each([
  { name: 'nothing', annotations: { a: 'x', [`x${PREFIX}a`]: 'x' }, want: [] },
  {
    name: 'profiles',
    annotations: { [`${PREFIX}a`]: '', [`${PREFIX}i`]: 'localhost/', [`${PREFIX}e`]: 'unconfined' },
    want: [],
  },
  {
    name: 'a profile of no container, and none',
    annotations: { [`${PREFIX}b`]: 'docker/default', [PREFIX]: 'runtime/default' },
    want: [
      `v[${PREFIX}b]: Invalid value: "b": container not found`,
      `v[${PREFIX}b]: Invalid value: "docker/default": invalid AppArmor profile name: "docker/default"`,
      `v[${PREFIX}]: Invalid value: "": container not found`,
    ],
  },
])('$name', ({ annotations, want }) => {
  const given = { type: 'v1.PodTemplateSpec', value: { metadata: { annotations }, spec } };
  expect(errorsOf<PodTemplateSpec>(given, validateAppArmorPodAnnotations)).toEqual(want);
});
