import { expect, test } from 'vitest';
import type { SeccompProfile } from '../../../../src/core/v1/types.ts';
import { validateSeccompProfileField } from '../../../../src/core/validate/containers/validate-seccomp-profile-field.ts';
import { decoded } from '../decoded.ts';
import { errorsIn } from './errors-in.ts';

test.each([
  {
    name: 'no type',
    given: { localhostProfile: '<' },
    want: [
      'p.type: Required value: type is required when seccompProfile is set',
      'p.localhostProfile: Invalid value: {"Type":"","LocalhostProfile":"\\u003c"}: can only be set when seccomp type is ' +
        'Localhost',
    ],
  },
  {
    name: 'another type',
    given: { type: 'x' },
    want: ['p.type: Unsupported value: "x": supported values: "Localhost", "RuntimeDefault", "Unconfined"'],
  },
  {
    name: 'nothing of the host',
    given: { type: 'Localhost' },
    want: ['p.localhostProfile: Required value: must be set when seccomp type is Localhost'],
  },
  {
    name: 'an absolute path on the host',
    given: { type: 'Localhost', localhostProfile: '/a/..' },
    want: [
      'p.localhostProfile: Invalid value: "/a/..": must be a relative path',
      'p.localhostProfile: Invalid value: "/a/..": must not contain \'..\'',
    ],
  },
  { name: 'an empty path on the host', given: { type: 'Localhost', localhostProfile: '' }, want: [] },
  { name: "the runtime's", given: { type: 'RuntimeDefault' }, want: [] },
  { name: 'none', given: undefined, want: [] },
])('$name', ({ given, want }) => {
  const profile = given === undefined ? undefined : decoded<SeccompProfile>('v1.SeccompProfile', given);
  const errors = errorsIn({ spec: {} }, (_, validation) => validateSeccompProfileField(profile, 'p', validation));
  expect(errors).toEqual(want);
});
