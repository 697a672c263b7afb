import type { VolumeMount } from '../../v1/types.ts';
import { forbidden, named, notSupported } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

const MODES = ['Disabled', 'Enabled', 'IfPossible'];

/** validateMountRecursiveReadOnly (core/validation/validation.go:1481). */
export function validateRecursiveReadOnly(mount: VolumeMount, path: string, { errors }: Validation): void {
  const { recursiveReadOnly, readOnly, mountPropagation } = mount;
  if (recursiveReadOnly === undefined || recursiveReadOnly === 'Disabled') return;
  if (!MODES.includes(recursiveReadOnly)) {
    errors.push(notSupported(path, named(recursiveReadOnly), MODES));
    return;
  }
  if (!readOnly) errors.push(forbidden(path, 'may only be specified when readOnly is true'));
  if (mountPropagation !== undefined && mountPropagation !== 'None') {
    errors.push(forbidden(path, 'may only be specified when mountPropagation is None or not specified'));
  }
}
