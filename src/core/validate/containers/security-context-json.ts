import { NIL_LIST } from '../../go/zero-of.ts';
import type { GoJson } from '../../model/field-error.ts';
import { goJson } from '../../text/go-json.ts';
import type { Capabilities, SecurityContext } from '../../v1/types.ts';

const NULL: GoJson = { json: 'null' };

/**
 * The security context as an error prints it: JSON of the internal struct, which has Go's names
 * (core/types.go:7157).
 */
export function securityContextJson(context: SecurityContext): GoJson {
  const { capabilities, privileged, seLinuxOptions, windowsOptions, runAsUser, runAsGroup } = context;
  const fields = {
    Capabilities: capabilities === undefined ? NULL : capabilitiesJson(capabilities),
    Privileged: goJson(privileged ?? null),
    SELinuxOptions: structJson(seLinuxOptions, { User: 'user', Role: 'role', Type: 'type', Level: 'level' }),
    WindowsOptions: structJson(windowsOptions, {
      GMSACredentialSpecName: 'gmsaCredentialSpecName',
      GMSACredentialSpec: 'gmsaCredentialSpec',
      RunAsUserName: 'runAsUserName',
      HostProcess: 'hostProcess',
    }),
    RunAsUser: integerJson(runAsUser),
    RunAsGroup: integerJson(runAsGroup),
    RunAsNonRoot: goJson(context.runAsNonRoot ?? null),
    ReadOnlyRootFilesystem: goJson(context.readOnlyRootFilesystem ?? null),
    AllowPrivilegeEscalation: goJson(context.allowPrivilegeEscalation ?? null),
    ProcMount: goJson(context.procMount ?? null),
    SeccompProfile: structJson(context.seccompProfile, { Type: 'type', LocalhostProfile: 'localhostProfile' }),
    AppArmorProfile: structJson(context.appArmorProfile, { Type: 'type', LocalhostProfile: 'localhostProfile' }),
  };
  return { json: `{${Object.entries(fields).map(([name, { json }]) => `"${name}":${json}`)}}` };
}

function capabilitiesJson({ add, drop }: Capabilities): GoJson {
  return goJson({ Add: listOrNull(add), Drop: listOrNull(drop) });
}

function listOrNull(list: readonly string[]): readonly string[] | null {
  return list === NIL_LIST ? null : list;
}

/** A struct of texts and booleans; `names` has its fields' names here by those in Go. */
function structJson<T extends object>(struct: T | undefined, names: Readonly<Record<string, keyof T>>): GoJson {
  if (struct === undefined) return NULL;
  return goJson(Object.fromEntries(Object.entries(names).map(([name, field]) => [name, struct[field] ?? null])));
}

function integerJson(integer: bigint | undefined): GoJson {
  return integer === undefined ? NULL : { json: String(integer) };
}
