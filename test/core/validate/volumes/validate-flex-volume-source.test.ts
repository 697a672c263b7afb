import { expect, test } from 'vitest';
import type { FlexVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateFlexVolumeSource } from '../../../../src/core/validate/volumes/validate-flex-volume-source.ts';
import { errorsOf } from './errors-of.ts';

const RESERVED = ['k8s.io', 'K8s.io/a/b', 'kubernetes.İo/', 'a.b.kubernetes.io', 'k8s.io/\n'];

test.each([
  { name: 'nothing', value: {}, want: ['v.driver: Required value'] },
  {
    name: 'reserved options',
    value: { driver: 'd', options: Object.fromEntries(RESERVED.map((key) => [key, ''])) },
    want: RESERVED.map(
      (key) =>
        `v.options[${key}]: Invalid value: ${JSON.stringify(key)}: kubernetes.io and k8s.io namespaces are reserved`,
    ),
  },
  {
    name: 'not reserved',
    value: { driver: 'd', options: { 'notk8s.io/a': '', 'a/k8s.io': '', 'k8s.io.': '', '': '' } },
    want: [],
  },
])('$name', ({ value, want }) => {
  expect(errorsOf<FlexVolumeSource>({ type: 'v1.FlexVolumeSource', value }, validateFlexVolumeSource)).toEqual(want);
});
