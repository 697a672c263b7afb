import { expect, test } from 'vitest';
import type { VolumeProjection } from '../../../../src/core/v1/types.ts';
import { validateVolumeProjection } from '../../../../src/core/validate/volumes/validate-volume-projection.ts';
import { projectionErrors } from './errors-of.ts';

test.each([
  { name: 'none of the kinds', value: {}, want: [] },
  {
    name: 'all of them, in order',
    value: {
      podCertificate: { signerName: 'a.b/c', keyType: 'RSA3072' },
      clusterTrustBundle: { name: 'a' },
      serviceAccountToken: { path: 'x' },
      downwardAPI: { items: [{ path: 'y' }] },
      configMap: {},
      secret: {},
    },
    want: [
      'v.secret.name: Required value',
      'v.configMap.name: Required value',
      'v.downwardAPI: Required value: one of fieldRef and resourceFieldRef is required',
      'v.serviceAccountToken.expirationSeconds: Required value',
      'v.clusterTrustBundle.path: Required value',
      'v.podCertificate: Required value: specify at least one of credentialBundlePath, keyPath, and certificateChainPath',
      'v: Forbidden: may not specify more than 1 volume type per source',
    ],
  },
  {
    name: 'two',
    value: { secret: { name: 's' }, configMap: { name: 'c' } },
    want: ['v: Forbidden: may not specify more than 1 volume type per source'],
  },
  { name: 'one', value: { secret: { name: 's' } }, want: [] },
])('$name', ({ value, want }) => {
  expect(projectionErrors<VolumeProjection>({ type: 'v1.VolumeProjection', value }, validateVolumeProjection)).toEqual(
    want,
  );
});
