import { NIL_LIST } from '../../go/zero-of.ts';
import type { PodSecurityContext, PodSpec, SecurityContext } from '../../v1/types.ts';
import { forbidden } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { containersOf } from './containers-of.ts';

/** What Linux alone has, in the order of the errors. */
const OF_POD_CONTEXT = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'fsGroup',
  'fsGroupChangePolicy',
  'sysctls',
  'runAsUser',
  'runAsGroup',
  'supplementalGroups',
  'supplementalGroupsPolicy',
  'seLinuxChangePolicy',
] as const;
const OF_POD = ['hostUsers', 'hostPID', 'hostIPC', 'shareProcessNamespace'] as const;
const OF_CONTEXT = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'capabilities',
  'readOnlyRootFilesystem',
  'privileged',
  'allowPrivilegeEscalation',
  'procMount',
  'runAsUser',
  'runAsGroup',
] as const;

/** validateWindows (core/validation/validation.go:5020). */
export function validateWindows(spec: PodSpec, path: string, { errors }: Validation): void {
  const paths = [
    ...podContextFields(spec.securityContext).map((name) => `${path}.securityContext.${name}`),
    ...podFields(spec).map((name) => `${path}.${name}`),
    ...containersOf(spec, path).flatMap(({ container, path }) =>
      contextFields(container.securityContext).map((name) => `${path}.securityContext.${name}`),
    ),
  ];
  for (const at of paths) errors.push(forbidden(at, 'cannot be set for a windows pod'));
}

function podContextFields(context: PodSecurityContext | undefined): string[] {
  if (context === undefined) return [];
  return OF_POD_CONTEXT.filter((name) => {
    if (name === 'sysctls') return context.sysctls.length > 0;
    // An empty list of groups is one that was set.
    if (name === 'supplementalGroups') return context.supplementalGroups !== NIL_LIST;
    return context[name] !== undefined;
  });
}

function podFields(spec: PodSpec): string[] {
  return OF_POD.filter((name) => {
    if (name === 'hostPID' || name === 'hostIPC') return spec[name];
    return spec[name] !== undefined;
  });
}

function contextFields(context: SecurityContext | undefined): string[] {
  return context === undefined ? [] : OF_CONTEXT.filter((name) => context[name] !== undefined);
}
