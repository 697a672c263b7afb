import type { PodSecurityContext, PodSpec } from '../../v1/types.ts';
import { validateAppArmorProfileField } from '../containers/validate-app-armor-profile-field.ts';
import { validateSeccompProfileField } from '../containers/validate-seccomp-profile-field.ts';
import { validateWindowsSecurityContextOptions } from '../containers/validate-windows-security-context-options.ts';
import { groupIdErrors } from '../content/group-id-errors.ts';
import { userIdErrors } from '../content/user-id-errors.ts';
import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { validateSupported } from './validate-supported.ts';
import { validateSysctls } from './validate-sysctls.ts';

const FS_GROUP_CHANGE_POLICIES = ['Always', 'OnRootMismatch'];
const SUPPLEMENTAL_GROUPS_POLICIES = ['Merge', 'Strict'];
const SE_LINUX_CHANGE_POLICIES = ['MountOption', 'Recursive'];

/** validatePodSpecSecurityContext (core/validation/validation.go:5688). */
export function validatePodSecurityContext(spec: PodSpec, path: string, validation: Validation): void {
  const { securityContext: context } = spec;
  if (context === undefined) return;
  validateIds(context, path, validation);
  validateSysctls({ sysctls: context.sysctls, spec }, `${path}.sysctls`, validation);
  const fsGroupChange = { value: context.fsGroupChangePolicy, supported: FS_GROUP_CHANGE_POLICIES };
  validateSupported(fsGroupChange, `${path}.fsGroupChangePolicy`, validation);
  validateSeccompProfileField(context.seccompProfile, `${path}.seccompProfile`, validation);
  validateWindowsSecurityContextOptions(context.windowsOptions, `${path}.windowsOptions`, validation);
  validateAppArmorProfileField(context.appArmorProfile, `${path}.appArmorProfile`, validation);
  const groups = { value: context.supplementalGroupsPolicy, supported: SUPPLEMENTAL_GROUPS_POLICIES };
  validateSupported(groups, `${path}.supplementalGroupsPolicy`, validation);
  const seLinuxChange = { value: context.seLinuxChangePolicy, supported: SE_LINUX_CHANGE_POLICIES };
  validateSupported(seLinuxChange, `${path}.seLinuxChangePolicy`, validation);
}

function validateIds(context: PodSecurityContext, path: string, { errors }: Validation): void {
  const { fsGroup, runAsUser, runAsGroup, supplementalGroups } = context;
  const ids = [
    { name: 'fsGroup', id: fsGroup, errorsOf: groupIdErrors },
    { name: 'runAsUser', id: runAsUser, errorsOf: userIdErrors },
    { name: 'runAsGroup', id: runAsGroup, errorsOf: groupIdErrors },
    ...supplementalGroups.map((id, index) => ({ name: `supplementalGroups[${index}]`, id, errorsOf: groupIdErrors })),
  ];
  for (const { name, id, errorsOf } of ids) {
    if (id !== undefined) errors.push(...errorsOf(id).map((message) => invalid(`${path}.${name}`, id, message)));
  }
}
