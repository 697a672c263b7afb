import { expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { validatePodHostName } from '../../../../src/core/validate/pod/validate-pod-host-name.ts';
import { DNS_SUBDOMAIN, errorsOf } from '../volumes/errors-of.ts';

const AT = 'v.hostnameOverride';

test.each([
  { name: 'none', spec: { hostNetwork: true, setHostnameAsFQDN: true }, want: [] },
  { name: 'one of 64 bytes', spec: { hostnameOverride: 'x'.repeat(64), setHostnameAsFQDN: false }, want: [] },
  { name: 'an empty one', spec: { hostnameOverride: '' }, want: [`${AT}: Invalid value: "": ${DNS_SUBDOMAIN}`] },
  {
    name: 'everything is wrong, in order',
    spec: { hostnameOverride: 'ü'.repeat(33), hostNetwork: true, setHostnameAsFQDN: true },
    want: [
      `${AT}: Forbidden: may not be specified when setHostnameAsFQDN is true`,
      `${AT}: Forbidden: may not be specified when hostNetwork is true`,
      `${AT}: Too long: may not be more than 64 bytes`,
      `${AT}: Invalid value: "${'ü'.repeat(33)}": ${DNS_SUBDOMAIN}`,
    ],
  },
])('$name', ({ spec, want }) => {
  expect(errorsOf<PodSpec>({ type: 'v1.PodSpec', value: spec }, validatePodHostName)).toEqual(want);
});
