import { expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { validateSysctls } from '../../../../src/core/validate/pod/validate-sysctls.ts';
import { errorsOf } from '../volumes/errors-of.ts';

const NAME =
  'must have at most 253 characters and match regex ' +
  '^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$';

test.each([
  { name: 'names', spec: {}, sysctls: ['a', 'a.b-c/d_e.0', 'x'.repeat(253), 'net.a'], want: [] },
  {
    name: 'no names',
    spec: {},
    sysctls: ['', 'A', 'a..b', 'a_', 'a.', 'net.*', 'x'.repeat(254), 'a\n'],
    want: [
      'v[0].name: Required value',
      ...['A', 'a..b', 'a_', 'a.', 'net.*', 'x'.repeat(254), 'a\n'].map(
        (name, index) => `v[${index + 1}].name: Invalid value: ${JSON.stringify(name)}: ${NAME}`,
      ),
    ],
  },
  {
    name: 'a name thrice; what is none is not counted',
    spec: {},
    sysctls: ['a', 'A', 'a', 'A', 'a'],
    want: [
      `v[1].name: Invalid value: "A": ${NAME}`,
      'v[2].name: Duplicate value: "a"',
      `v[3].name: Invalid value: "A": ${NAME}`,
      'v[4].name: Duplicate value: "a"',
    ],
  },
  {
    name: 'in the Node’s network',
    spec: { hostNetwork: true },
    sysctls: ['net.A'],
    want: [
      `v[0].name: Invalid value: "net.A": ${NAME}`,
      `v[0].name: Invalid value: "net.A": may not be specified when 'hostNetwork' is true`,
    ],
  },
  {
    name: 'in the Node’s network, as the stored one has some',
    spec: { hostNetwork: true },
    sysctls: ['net.a'],
    allowed: { namespacedSysctlsWithHostNamespaces: true },
    want: [],
  },
])('$name', ({ spec, sysctls, allowed, want }) => {
  const errors = errorsOf<PodSpec>(
    { type: 'v1.PodSpec', value: spec, ...(allowed && { allowed }) },
    (spec, path, validation) =>
      validateSysctls({ spec, sysctls: sysctls.map((name) => ({ name, value: '' })) }, path, validation),
  );
  expect(errors).toEqual(want);
});
