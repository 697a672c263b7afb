import { utf8Length } from '../../text/utf8-length.ts';
import type { PodSpec, Sysctl } from '../../v1/types.ts';
import { duplicate, invalid, required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { validateHostSysctl } from './validate-host-sysctl.ts';

const MAX_NAME = 253;
const SEGMENT = '[a-z0-9]([-_a-z0-9]*[a-z0-9])?';
const FORMAT = `^(${SEGMENT}[\\./])*${SEGMENT}$`;
const NAME = new RegExp(FORMAT);

interface Sysctls {
  readonly sysctls: readonly Sysctl[];
  readonly spec: PodSpec;
}

/** validateSysctls (core/validation/validation.go:5629). */
export function validateSysctls({ sysctls, spec }: Sysctls, path: string, validation: Validation): void {
  const { errors } = validation;
  const names = new Set<string>();
  for (const [index, sysctl] of sysctls.entries()) {
    const { name } = sysctl;
    const at = `${path}[${index}].name`;
    if (name === '') errors.push(required(at, ''));
    else if (!isName(name)) {
      errors.push(invalid(at, name, `must have at most ${MAX_NAME} characters and match regex ${FORMAT}`));
    } else if (names.has(name)) errors.push(duplicate(at, name));
    if (!validation.allowed.namespacedSysctlsWithHostNamespaces) {
      validateHostSysctl({ ...sysctl, spec }, at, validation);
    }
    names.add(name);
  }
}

function isName(name: string): boolean {
  return utf8Length(name) <= MAX_NAME && NAME.test(name);
}
