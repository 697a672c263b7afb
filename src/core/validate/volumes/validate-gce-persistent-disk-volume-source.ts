import type { GCEPersistentDiskVolumeSource } from '../../v1/types.ts';
import type { Validation } from '../validation.ts';
import { requiredFields } from './required-fields.ts';
import { validatePartition } from './validate-partition.ts';

const validateName = requiredFields('pdName');

/** validateGCEPersistentDiskVolumeSource (core/validation/validation.go:953). */
export function validateGcePersistentDiskVolumeSource(
  disk: GCEPersistentDiskVolumeSource,
  path: string,
  validation: Validation,
): void {
  validateName(disk, path, validation);
  validatePartition(disk.partition, `${path}.partition`, validation);
}
