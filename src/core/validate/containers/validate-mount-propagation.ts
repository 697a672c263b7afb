import { forbidden, named, notSupported } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

interface MountPropagation {
  readonly mountPropagation: string;
  /** Of the container. */
  readonly privileged: boolean;
}

const MODES = ['Bidirectional', 'HostToContainer', 'None'];

/** validateMountPropagation (core/validation/validation.go:1450). */
export function validateMountPropagation(
  { mountPropagation, privileged }: MountPropagation,
  path: string,
  { errors }: Validation,
): void {
  if (!MODES.includes(mountPropagation)) errors.push(notSupported(path, named(mountPropagation), MODES));
  if (mountPropagation === 'Bidirectional' && !privileged) {
    errors.push(forbidden(path, 'Bidirectional mount propagation is available only to privileged containers'));
  }
}
