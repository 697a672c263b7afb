import type { HostPathVolumeSource } from '../../v1/types.ts';
import { named, notSupported, required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { validatePathNoBacksteps } from './validate-path-no-backsteps.ts';

const TYPES = ['', 'BlockDevice', 'CharDevice', 'Directory', 'DirectoryOrCreate', 'File', 'FileOrCreate', 'Socket'];

/** validateHostPathVolumeSource (core/validation/validation.go:819). */
export function validateHostPathVolumeSource(
  hostPath: HostPathVolumeSource,
  path: string,
  validation: Validation,
): void {
  if (hostPath.path === '') {
    validation.errors.push(required(`${path}.path`, ''));
    return;
  }
  validatePathNoBacksteps(hostPath.path, `${path}.path`, validation);
  if (hostPath.type === undefined || TYPES.includes(hostPath.type)) return;
  validation.errors.push(notSupported(`${path}.type`, named(hostPath.type), TYPES));
}
