import type { PodSpec } from '../../v1/types.ts';
import { forbidden } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { containersOf } from './containers-of.ts';

/** validateHostUsers (core/validation/validation.go:4041). */
export function validateHostUsers(spec: PodSpec, path: string, { errors, allowed }: Validation): void {
  if (spec.hostUsers !== false) return;
  const paths: string[] = [];
  if (spec.hostNetwork && !allowed.userNamespacesWithHostNetwork) paths.push(`${path}.hostNetwork`);
  // Upstream names these two as Go does.
  if (spec.hostPID) paths.push(`${path}.HostPID`);
  if (spec.hostIPC) paths.push(`${path}.HostIPC`);
  if (!allowed.userNamespacesWithVolumeDevices) {
    const withDevices = containersOf(spec, path).filter(({ container }) => container.volumeDevices.length > 0);
    paths.push(...withDevices.map((container) => `${container.path}.volumeDevices`));
  }
  for (const at of paths) errors.push(forbidden(at, 'when `hostUsers` is false'));
}
