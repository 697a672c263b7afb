import { expect, test } from 'vitest';
import type { WindowsSecurityContextOptions } from '../../../../src/core/v1/types.ts';
import { validateWindowsSecurityContextOptions } from '../../../../src/core/validate/containers/validate-windows-security-context-options.ts';
import { decoded } from '../decoded.ts';
import { errorsIn } from './errors-in.ts';

const LONG = 'x'.repeat(254);
const CHARACTERS = 'User cannot contain the following characters: "/\\:;|=,+*?<>@[]';
const DOMAIN = "Domain doesn't match the NetBios nor the DNS format";

/** The messages for one value of one field, which all stand in the same place. */
function errorsOf(given: object | undefined): string[] {
  const type = 'v1.WindowsSecurityContextOptions';
  const options = given === undefined ? undefined : decoded<WindowsSecurityContextOptions>(type, given);
  return errorsIn({ spec: {} }, (_, validation) => validateWindowsSecurityContextOptions(options, 'p', validation));
}

test.each([
  {
    name: 'all wrong, in order, as JSON',
    given: { runAsUserName: '<', gmsaCredentialSpec: '', gmsaCredentialSpecName: LONG },
    want: [
      `p.gmsaCredentialSpecName: Invalid value: "${LONG}": must be no more than 253 characters`,
      'p.gmsaCredentialSpec: Invalid value: "": gmsaCredentialSpec cannot be an empty string',
      `p.runAsUserName: Invalid value: "\\u003c": runAsUserName's ${CHARACTERS}`,
    ],
  },
  {
    name: 'a specification beyond 64 KiB, in bytes',
    given: { gmsaCredentialSpec: `${'\u00e9'.repeat(32768)}a` },
    want: [
      `p.gmsaCredentialSpec: Invalid value: "${'\u00e9'.repeat(32768)}a": gmsaCredentialSpec size must be under 64 KiB`,
    ],
  },
  {
    name: 'a specification of 64 KiB',
    given: { gmsaCredentialSpec: '\u00e9'.repeat(32768), hostProcess: true },
    want: [],
  },
  { name: 'none', given: undefined, want: [] },
])('$name', ({ given, want }) => {
  expect(errorsOf(given)).toEqual(want);
});

test.each([
  { name: 'nothing', user: '', want: ['runAsUserName cannot be an empty string'] },
  { name: 'DEL and two backslashes', user: 'a\\b\\c\u007f', want: ['runAsUserName cannot contain control characters'] },
  { name: 'two backslashes', user: 'a\\b\\', want: ['runAsUserName cannot contain more than one backslash'] },
  {
    name: 'no domain and no user',
    user: '\\',
    want: [`runAsUserName's ${DOMAIN}`, "runAsUserName's User cannot be empty"],
  },
  {
    name: 'a long domain, dots and spaces',
    user: `${'d'.repeat(256)}\\. .`,
    want: [
      "runAsUserName's Domain length must be under 256 characters",
      `runAsUserName's ${DOMAIN}`,
      "runAsUserName's User cannot contain only periods or spaces",
    ],
  },
  { name: 'a domain that begins with a dot', user: '.d\\u', want: [`runAsUserName's ${DOMAIN}`] },
  { name: 'a DNS label of 64', user: `${'d'.repeat(64)}.d\\u`, want: [`runAsUserName's ${DOMAIN}`] },
  {
    name: 'a long user with a bracket',
    user: `${'u'.repeat(104)}[`,
    want: ["runAsUserName's User length must not be longer than 104 characters", `runAsUserName's ${CHARACTERS}`],
  },
  {
    name: 'a long user in bytes',
    user: '\u00e9'.repeat(53),
    want: ["runAsUserName's User length must not be longer than 104 characters"],
  },
  { name: 'control characters beyond ASCII', user: 'a\u0085', want: [] },
  { name: 'a NetBIOS domain, its length in characters', user: `${'\u{1f600}'.repeat(15)}\\u`, want: [] },
  { name: 'a DNS domain', user: `${'d'.repeat(63)}.d-d.D\\u. `, want: [] },
  { name: 'a user as long as can be', user: '\u00e9'.repeat(52), want: [] },
])('the user: $name', ({ user, want }) => {
  const printed = JSON.stringify(user);
  const errors = errorsOf({ runAsUserName: user });
  expect(errors).toEqual(want.map((detail) => `p.runAsUserName: Invalid value: ${printed}: ${detail}`));
});
