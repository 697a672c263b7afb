import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../src/core/v1/types.ts';
import { seccompWarnings } from '../../../src/core/warn/seccomp-warnings.ts';
import { decoded } from '../validate/decoded.ts';

const POD = 'seccomp.security.alpha.kubernetes.io/pod';
const CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/c';
const PROFILE = { securityContext: { seccompProfile: { type: 'Unconfined' } } };
const ADVICE = 'non-functional in v1.27+; use the "seccompProfile" field instead';

test.each<{ name: string; spec: object; ofPod: boolean; of: string; want: readonly string[] }>([
  {
    name: 'the profile of the Pod is none of the container',
    spec: { ...PROFILE, containers: [{ name: 'c' }] },
    ofPod: false,
    of: CONTAINER,
    want: [told(CONTAINER)],
  },
  {
    name: 'a container with a profile',
    spec: { containers: [{ name: 'c', ...PROFILE }] },
    ofPod: false,
    of: CONTAINER,
    want: [],
  },
  {
    name: 'a container with another security context',
    spec: { containers: [{ name: 'c', securityContext: {} }] },
    ofPod: false,
    of: CONTAINER,
    want: [told(CONTAINER)],
  },
  { name: 'another container', spec: { containers: [{ name: 'd' }] }, ofPod: false, of: CONTAINER, want: [] },
  { name: 'a Pod with a profile', spec: PROFILE, ofPod: true, of: POD, want: [] },
  { name: 'a Pod without', spec: {}, ofPod: true, of: POD, want: [told(POD)] },
])('$name', ({ spec, ofPod, of, want }) => {
  const metadata = { annotations: { [of]: '' } };
  const template = decoded<PodTemplateSpec>('v1.PodTemplateSpec', { metadata, spec });
  const container = ofPod ? undefined : template.spec.containers[0];
  expect(seccompWarnings({ template, container }, 't')).toEqual(want);
});

function told(key: string): string {
  return `t.metadata.annotations[${key}]: ${ADVICE}`;
}
