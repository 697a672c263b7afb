import { expect, test } from 'vitest';
import type { SecurityContext } from '../../../../src/core/v1/types.ts';
import { securityContextJson } from '../../../../src/core/validate/containers/security-context-json.ts';
import { validateSecurityContext } from '../../../../src/core/validate/containers/validate-security-context.ts';
import { decoded } from '../decoded.ts';
import { errorsIn } from './errors-in.ts';

const decodedContext = (given: object) => decoded<SecurityContext>('v1.SecurityContext', given);
const printed = (given: object) => securityContextJson(decodedContext(given)).json;

const everything = {
  appArmorProfile: {},
  windowsOptions: { runAsUserName: '' },
  capabilities: { add: ['CAP_SYS_ADMIN', 'SYS_ADMIN', 'CAP_SYS_ADMIN'] },
  privileged: true,
  allowPrivilegeEscalation: false,
  seccompProfile: {},
  procMount: 'unmasked',
  runAsGroup: 2147483648,
  runAsUser: -1,
};
const SYS_ADMIN = 'cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN';
const PRIVILEGED = 'cannot set `allowPrivilegeEscalation` to false and `privileged` to true';

test.each([
  {
    name: 'wrong all over, in order',
    given: everything,
    want: [
      'p.runAsUser: Invalid value: -1: must be between 0 and 2147483647, inclusive',
      'p.runAsGroup: Invalid value: 2147483648: must be between 0 and 2147483647, inclusive',
      'p.procMount: Unsupported value: "unmasked": supported values: "Default", "Unmasked"',
      'p.seccompProfile.type: Required value: type is required when seccompProfile is set',
      `p: Invalid value: ${printed(everything)}: ${PRIVILEGED}`,
      `p: Invalid value: ${printed(everything)}: ${SYS_ADMIN}`,
      `p: Invalid value: ${printed(everything)}: ${SYS_ADMIN}`,
      'p.windowsOptions.runAsUserName: Invalid value: "": runAsUserName cannot be an empty string',
      'p.appArmorProfile.type: Required value: type is required when appArmorProfile is set',
    ],
  },
  {
    name: 'unmasked with the users of the Node',
    given: { procMount: 'Unmasked' },
    want: ['p.procMount: Invalid value: "Unmasked": `hostUsers` must be false to use `Unmasked`'],
  },
  { name: 'unmasked with its own users', given: { procMount: 'Unmasked' }, hostUsers: false, want: [] },
  {
    name: 'an administrator who was one already',
    given: { capabilities: everything.capabilities, allowPrivilegeEscalation: false },
    allowed: { sysAdminWithoutPrivilegeEscalation: true },
    want: [],
  },
  { name: 'an administrator', given: { capabilities: everything.capabilities, privileged: true }, want: [] },
  { name: 'no privileges at all', given: { allowPrivilegeEscalation: false, privileged: false }, want: [] },
  { name: 'good users', given: { runAsUser: 0, runAsGroup: 0, procMount: 'Default' }, want: [] },
  { name: 'none', given: undefined, want: [] },
])('$name', ({ given, hostUsers = true, allowed = {}, want }) => {
  const context = given === undefined ? undefined : decodedContext(given);
  const errors = errorsIn({ spec: {}, allowed }, (_, validation) => {
    validateSecurityContext(context, 'p', { ...validation, hostUsers });
  });
  expect(errors).toEqual(want);
});
