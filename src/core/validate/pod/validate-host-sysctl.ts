import type { PodSpec, Sysctl } from '../../v1/types.ts';
import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

/** Those of the kernel that are the Pod's own in a namespace of its own (component-helpers node/util/sysctl/namespace.go:47). */
const IPC_NAMES = [
  'kernel.sem',
  'kernel.shmall',
  'kernel.shmmax',
  'kernel.shmmni',
  'kernel.shm_rmid_forced',
  'kernel.shm',
  'kernel.msgmax',
  'kernel.msgmnb',
  'kernel.msgmni',
  'kernel.msg',
];

interface HostSysctl extends Sysctl {
  readonly spec: PodSpec;
}

/** ValidateHostSysctl (core/validation/validation.go:5652). */
export function validateHostSysctl({ name, spec }: HostSysctl, path: string, { errors }: Validation): void {
  const sysctl = normalize(name).replace(/\*.*$/s, '');
  if (spec.hostNetwork && sysctl.startsWith('net.')) {
    errors.push(invalid(path, name, "may not be specified when 'hostNetwork' is true"));
  } else if (spec.hostIPC && (IPC_NAMES.includes(sysctl) || sysctl.startsWith('fs.mqueue.'))) {
    errors.push(invalid(path, name, "may not be specified when 'hostIPC' is true"));
  }
}

/** A name that is separated with slashes, with the slashes and the dots exchanged. */
function normalize(name: string): string {
  return /^[^./]*\//.test(name) ? name.replace(/[./]/g, (separator) => (separator === '.' ? '/' : '.')) : name;
}
