import type { SecurityContext } from '../../v1/types.ts';
import { groupIdErrors } from '../content/group-id-errors.ts';
import { userIdErrors } from '../content/user-id-errors.ts';
import { invalid, named, notSupported } from '../field-errors.ts';
import type { PodValidation } from '../pod-validation.ts';
import { securityContextJson } from './security-context-json.ts';
import { validateAppArmorProfileField } from './validate-app-armor-profile-field.ts';
import { validateSeccompProfileField } from './validate-seccomp-profile-field.ts';
import { validateWindowsSecurityContextOptions } from './validate-windows-security-context-options.ts';

/** In a cluster that allows privileged containers: ValidateSecurityContext (core/validation/validation.go:8790). */
export function validateSecurityContext(
  context: SecurityContext | undefined,
  path: string,
  validation: PodValidation,
): void {
  if (context === undefined) return;
  const { errors } = validation;
  const { runAsUser, runAsGroup, procMount, seccompProfile, windowsOptions, appArmorProfile } = context;
  if (runAsUser !== undefined) {
    errors.push(...userIdErrors(runAsUser).map((message) => invalid(`${path}.runAsUser`, runAsUser, message)));
  }
  if (runAsGroup !== undefined) {
    errors.push(...groupIdErrors(runAsGroup).map((message) => invalid(`${path}.runAsGroup`, runAsGroup, message)));
  }
  if (procMount !== undefined) validateProcMount(procMount, `${path}.procMount`, validation);
  validateSeccompProfileField(seccompProfile, `${path}.seccompProfile`, validation);
  validatePrivilegeEscalation(context, path, validation);
  validateWindowsSecurityContextOptions(windowsOptions, `${path}.windowsOptions`, validation);
  validateAppArmorProfileField(appArmorProfile, `${path}.appArmorProfile`, validation);
}

const PROC_MOUNTS = ['Default', 'Unmasked'];

function validateProcMount(procMount: string, path: string, { errors, hostUsers }: PodValidation): void {
  if (!PROC_MOUNTS.includes(procMount)) errors.push(notSupported(path, named(procMount), PROC_MOUNTS));
  if (hostUsers && procMount === 'Unmasked') {
    errors.push(invalid(path, named(procMount), '`hostUsers` must be false to use `Unmasked`'));
  }
}

function validatePrivilegeEscalation(context: SecurityContext, path: string, validation: PodValidation): void {
  const { errors, allowed } = validation;
  if (context.allowPrivilegeEscalation !== false) return;
  const rule = 'cannot set `allowPrivilegeEscalation` to false and';
  if (context.privileged === true) {
    errors.push(invalid(path, securityContextJson(context), `${rule} \`privileged\` to true`));
  }
  if (allowed.sysAdminWithoutPrivilegeEscalation || context.capabilities === undefined) return;
  for (const capability of context.capabilities.add) {
    if (capability !== 'CAP_SYS_ADMIN') continue;
    errors.push(invalid(path, securityContextJson(context), `${rule} \`capabilities.Add\` CAP_SYS_ADMIN`));
  }
}
