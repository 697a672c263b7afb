import { expect, test } from 'vitest';
import type { AppArmorProfile } from '../../../../src/core/v1/types.ts';
import { validateAppArmorProfileField } from '../../../../src/core/validate/containers/validate-app-armor-profile-field.ts';
import { decoded } from '../decoded.ts';
import { errorsIn } from './errors-in.ts';

const MISSING = 'p.localhostProfile: Required value: must be set when AppArmor type is Localhost';
const localhost = (localhostProfile: string) => ({ type: 'Localhost', localhostProfile });

test.each([
  {
    name: 'no type, and nothing else is said',
    given: { localhostProfile: 'a' },
    want: ['p.type: Required value: type is required when appArmorProfile is set'],
  },
  {
    name: 'another type, and nothing else is said',
    given: { type: 'x', localhostProfile: 'a' },
    want: ['p.type: Unsupported value: "x": supported values: "Localhost", "RuntimeDefault", "Unconfined"'],
  },
  {
    name: 'a profile where none belongs, as JSON',
    given: { type: 'Unconfined', localhostProfile: '<' },
    want: ['p.localhostProfile: Invalid value: "\\u003c": can only be set when AppArmor type is Localhost'],
  },
  { name: 'nothing of the host', given: { type: 'Localhost' }, want: [MISSING] },
  { name: 'an empty profile', given: localhost(''), want: [MISSING] },
  {
    name: 'one space is padding, not nothing',
    given: localhost(' '),
    want: ['p.localhostProfile: Invalid value: " ": must not be padded with whitespace'],
  },
  {
    name: 'padding that is white to Go alone',
    given: localhost('a\u0085'),
    want: ['p.localhostProfile: Invalid value: "a\\u0085": must not be padded with whitespace'],
  },
  { name: 'what is white elsewhere', given: localhost('\ufeffa b'), want: [] },
  {
    name: 'padded and too long, in bytes',
    given: localhost(`${'\u00e9'.repeat(2047)}a `),
    want: [
      `p.localhostProfile: Invalid value: "${'\u00e9'.repeat(2047)}a ": must not be padded with whitespace`,
      'p.localhostProfile: Too long: may not be more than 4095 bytes',
    ],
  },
  { name: 'as long as can be', given: localhost(`${'\u00e9'.repeat(2047)}a`), want: [] },
  { name: "the runtime's", given: { type: 'RuntimeDefault' }, want: [] },
  { name: 'none', given: undefined, want: [] },
])('$name', ({ given, want }) => {
  const profile = given === undefined ? undefined : decoded<AppArmorProfile>('v1.AppArmorProfile', given);
  const errors = errorsIn({ spec: {} }, (_, validation) => validateAppArmorProfileField(profile, 'p', validation));
  expect(errors).toEqual(want);
});
