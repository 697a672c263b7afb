import { expect, test } from 'vitest';
import type { TypedLocalObjectReference } from '../../../../src/core/v1/types.ts';
import { validateDataSource } from '../../../../src/core/validate/volumes/validate-data-source.ts';
import { DNS_SUBDOMAIN, errorsOf } from './errors-of.ts';

test.each([
  {
    name: 'nothing',
    value: {},
    want: [
      'v.name: Required value',
      'v.kind: Required value',
      `v: Invalid value: "": must be 'PersistentVolumeClaim' when referencing the default apiGroup`,
    ],
  },
  {
    name: 'an empty group is the default one',
    value: { apiGroup: '', kind: 'A', name: 'n' },
    want: [`v: Invalid value: "A": must be 'PersistentVolumeClaim' when referencing the default apiGroup`],
  },
  {
    name: 'a wrong group',
    value: { apiGroup: 'A', kind: 'k', name: 'N' },
    want: [`v.apiGroup: Invalid value: "A": ${DNS_SUBDOMAIN}`],
  },
  { name: 'another group', value: { apiGroup: 'a.b', kind: 'k', name: 'N' }, want: [] },
  { name: 'a claim', value: { kind: 'PersistentVolumeClaim', name: 'N' }, want: [] },
])('$name', ({ value, want }) => {
  expect(
    errorsOf<TypedLocalObjectReference>({ type: 'v1.TypedLocalObjectReference', value }, validateDataSource),
  ).toEqual(want);
});
