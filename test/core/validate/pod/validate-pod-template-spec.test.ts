import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../../src/core/v1/types.ts';
import { validatePodTemplateSpec } from '../../../../src/core/validate/pod/validate-pod-template-spec.ts';
import { container } from '../containers/errors-in.ts';
import { errorsOf, LABEL_KEY_NAME } from '../volumes/errors-of.ts';

const spec = { restartPolicy: 'Always', dnsPolicy: 'ClusterFirst', containers: [container()] };
const SECCOMP = 'seccomp.security.alpha.kubernetes.io/pod';
const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/c';

test.each([
  { name: 'nothing is wrong', template: { spec }, want: [] },
  {
    name: 'everything is wrong, in order',
    template: {
      metadata: { labels: { '-': '' }, annotations: { _: '', [SECCOMP]: 'x', [APP_ARMOR]: 'unconfined' } },
      spec: {
        ...spec,
        securityContext: { seccompProfile: { type: 'Unconfined' }, appArmorProfile: { type: 'RuntimeDefault' } },
        hostname: '-',
        ephemeralContainers: [container({ name: 'e' })],
      },
    },
    want: [
      `v.labels: Invalid value: "-": ${LABEL_KEY_NAME}`,
      `v.annotations: Invalid value: "_": ${LABEL_KEY_NAME}`,
      `v.annotations.${SECCOMP}: Invalid value: "x": must be a valid seccomp profile`,
      expect.stringContaining('v.spec.hostname: Invalid value: "-": '),
      'v.spec.securityContext.seccompProfile.type: Forbidden: seccomp type in annotation and field must match',
      'v.spec.containers[0].securityContext.appArmorProfile.type: Forbidden: apparmor type in annotation and field must match',
      'v.spec.ephemeralContainers: Forbidden: ephemeral containers not allowed in pod template',
    ],
  },
])('$name', ({ template, want }) => {
  const given = { type: 'v1.PodTemplateSpec', value: template };
  expect(errorsOf<PodTemplateSpec>(given, validatePodTemplateSpec)).toEqual(want);
});
