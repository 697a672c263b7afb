import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../../src/core/v1/types.ts';
import { validatePodSpecificAnnotations } from '../../../../src/core/validate/pod/validate-pod-specific-annotations.ts';
import { errorsOf } from '../volumes/errors-of.ts';

const MIRROR = 'kubernetes.io/config.mirror';
const COST = 'controller.kubernetes.io/pod-deletion-cost';
const TOLERATIONS = 'scheduler.alpha.kubernetes.io/tolerations';
const SECCOMP = 'seccomp.security.alpha.kubernetes.io/pod';
const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/';

test.each([
  { name: 'others', annotations: { a: 'x' }, spec: {}, want: [] },
  { name: 'a mirror on a Node', annotations: { [MIRROR]: 'x' }, spec: { nodeName: 'a' }, want: [] },
  { name: 'a cost', annotations: { [COST]: '-5' }, spec: {}, want: [] },
  {
    name: 'everything is wrong, in order',
    annotations: { [`${APP_ARMOR}a`]: 'unconfined', [SECCOMP]: '', [COST]: '', [TOLERATIONS]: '{', [MIRROR]: '' },
    spec: {},
    want: [
      `v[${MIRROR}]: Invalid value: "": must set spec.nodeName if mirror pod annotation is set`,
      `v: Invalid value: "${TOLERATIONS}": unexpected end of JSON input`,
      `v[${COST}]: Invalid value: "": must be a 32bit integer`,
      `v.${SECCOMP}: Invalid value: "": must be a valid seccomp profile`,
      `v[${APP_ARMOR}a]: Invalid value: "a": container not found`,
    ],
  },
  {
    name: 'no cost, as the stored one has none',
    annotations: { [COST]: 'x' },
    spec: {},
    allowed: { invalidPodDeletionCost: true },
    want: [],
  },
])('$name', ({ annotations, spec, allowed, want }) => {
  const given = {
    type: 'v1.PodTemplateSpec',
    value: { metadata: { annotations }, spec },
    ...(allowed && { allowed }),
  };
  expect(errorsOf<PodTemplateSpec>(given, validatePodSpecificAnnotations)).toEqual(want);
});
