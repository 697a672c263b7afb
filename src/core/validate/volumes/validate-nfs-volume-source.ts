import type { NFSVolumeSource } from '../../v1/types.ts';
import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { requiredFields } from './required-fields.ts';

const validateServerAndPath = requiredFields('server', 'path');

/** validateNFSVolumeSource (core/validation/validation.go:1040). */
export function validateNfsVolumeSource(nfs: NFSVolumeSource, path: string, validation: Validation): void {
  validateServerAndPath(nfs, path, validation);
  if (!nfs.path.startsWith('/')) {
    validation.errors.push(invalid(`${path}.path`, nfs.path, 'must be an absolute path'));
  }
}
