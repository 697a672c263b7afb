import { expect, test } from 'vitest';
import { validateCsiDriverName } from '../../../../src/core/validate/volumes/validate-csi-driver-name.ts';
import { DNS_SUBDOMAIN, errorsFor } from './errors-of.ts';

test.each([
  { name: 'nothing', text: '', want: ['v: Required value'] },
  {
    name: 'wrong and too long, in bytes',
    text: 'ü'.repeat(32),
    want: ['v: Too long: may not be more than 63 bytes', `v: Invalid value: "${'ü'.repeat(32)}": ${DNS_SUBDOMAIN}`],
  },
  { name: 'capitals and dots are fine', text: 'A.b\u212aİ-c', want: [] },
  { name: 'the longest', text: 'a'.repeat(63), want: [] },
])('$name', ({ text, want }) => {
  expect(errorsFor({}, (validation) => validateCsiDriverName(text, 'v', validation))).toEqual(want);
});
