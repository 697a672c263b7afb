import { expect, test } from 'vitest';
import type { ISCSIVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateIscsiVolumeSource } from '../../../../src/core/validate/volumes/validate-iscsi-volume-source.ts';
import { errorsOf } from './errors-of.ts';

test.each([
  { name: 'nothing', value: {}, want: ['v.targetPortal: Required value', 'v.iqn: Required value'] },
  {
    name: 'all wrong',
    value: { targetPortal: 't', iqn: 'iqn.x', lun: 256, chapAuthSession: true, initiatorName: '' },
    want: [
      'v.iqn: Invalid value: "iqn.x": must be valid format',
      'v.lun: Invalid value: 256: must be between 0 and 255, inclusive',
      'v.secretRef: Required value',
      'v.initiatorname: Invalid value: "": must be valid format starting with iqn, eui, or naa',
    ],
  },
  {
    name: 'a lun below 0 and CHAP discovery',
    value: { targetPortal: 't', iqn: 'eui.0123456789abcdef', lun: -1, chapAuthDiscovery: true },
    want: ['v.lun: Invalid value: -1: must be between 0 and 255, inclusive', 'v.secretRef: Required value'],
  },
  {
    name: 'a Secret without a name will do',
    value: {
      targetPortal: 't',
      iqn: 'eui.0123456789abcdef',
      lun: 255,
      chapAuthDiscovery: true,
      chapAuthSession: true,
      secretRef: {},
    },
    want: [],
  },
  {
    name: 'no CHAP, no Secret',
    value: { targetPortal: 't', iqn: 'eui.0123456789abcdef', initiatorName: 'iqn.2001-04.com.example:a' },
    want: [],
  },
])('$name', ({ value, want }) => {
  expect(errorsOf<ISCSIVolumeSource>({ type: 'v1.ISCSIVolumeSource', value }, validateIscsiVolumeSource)).toEqual(want);
});
