import type { AWSElasticBlockStoreVolumeSource } from '../../v1/types.ts';
import type { Validation } from '../validation.ts';
import { requiredFields } from './required-fields.ts';
import { validatePartition } from './validate-partition.ts';

const validateVolumeId = requiredFields('volumeID');

/** validateAWSElasticBlockStoreVolumeSource (core/validation/validation.go:964). */
export function validateAwsElasticBlockStoreVolumeSource(
  store: AWSElasticBlockStoreVolumeSource,
  path: string,
  validation: Validation,
): void {
  validateVolumeId(store, path, validation);
  validatePartition(store.partition, `${path}.partition`, validation);
}
