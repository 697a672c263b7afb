import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../../src/core/v1/types.ts';
import { validateAppArmorAnnotationsAndFields } from '../../../../src/core/validate/pod/validate-app-armor-annotations-and-fields.ts';
import { errorsOf } from '../volumes/errors-of.ts';

const PREFIX = 'container.apparmor.security.beta.kubernetes.io/';
const profile = (type: string) => ({ securityContext: { appArmorProfile: { type } } });
const TYPE = 'Forbidden: apparmor type in annotation and field must match';
const annotations = { [`${PREFIX}a`]: 'unconfined', [`${PREFIX}b`]: 'unconfined', [`${PREFIX}i`]: 'docker/default' };
const spec = {
  ...profile('RuntimeDefault'),
  containers: [{ name: 'a' }, { name: 'b', ...profile('Unconfined') }, { name: 'c', ...profile('Unconfined') }],
  initContainers: [{ name: 'i', securityContext: {} }],
};
const want = ['initContainers[0]', 'containers[0]'].map(
  (at) => `v.${at}.securityContext.appArmorProfile.type: ${TYPE}`,
);

test.each([
  { name: 'a container takes the Pod’s', spec, want },
  { name: 'on Linux, too', spec: { ...spec, os: { name: 'linux' } }, want },
  { name: 'on Windows nothing is asked', spec: { ...spec, os: { name: 'windows' } }, want: [] },
  { name: 'no profile anywhere', spec: { containers: [{ name: 'a' }] }, want: [] },
])('$name', ({ spec, want }) => {
  const given = { type: 'v1.PodTemplateSpec', value: { metadata: { annotations }, spec } };
  expect(errorsOf<PodTemplateSpec>(given, validateAppArmorAnnotationsAndFields)).toEqual(want);
});
