import { expect, test } from 'vitest';
import type { CSIVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateCsiVolumeSource } from '../../../../src/core/validate/volumes/validate-csi-volume-source.ts';
import { DNS_SUBDOMAIN, errorsOf } from './errors-of.ts';

test.each([
  { name: 'nothing', value: {}, want: ['v.driver: Required value'] },
  {
    name: 'a Secret without a name',
    value: { driver: 'd', nodePublishSecretRef: {} },
    want: ['v.nodePublishSecretRef.name: Required value'],
  },
  {
    name: 'a wrong name is reported elsewhere',
    value: { driver: 'd', nodePublishSecretRef: { name: 'S' } },
    want: [`v.name: Invalid value: "S": ${DNS_SUBDOMAIN}`],
  },
  { name: 'a Secret', value: { driver: 'd', nodePublishSecretRef: { name: 's.t' } }, want: [] },
])('$name', ({ value, want }) => {
  expect(errorsOf<CSIVolumeSource>({ type: 'v1.CSIVolumeSource', value }, validateCsiVolumeSource)).toEqual(want);
});
