import type { FlockerVolumeSource } from '../../v1/types.ts';
import { invalid, required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

/** validateFlockerVolumeSource (core/validation/validation.go:1105). */
export function validateFlockerVolumeSource(
  { datasetName, datasetUUID }: FlockerVolumeSource,
  path: string,
  { errors }: Validation,
): void {
  if (datasetName === '' && datasetUUID === '') {
    errors.push(required(path, 'one of datasetName and datasetUUID is required'));
  }
  if (datasetName !== '' && datasetUUID !== '') {
    errors.push(invalid(path, 'resource', 'datasetName and datasetUUID can not be specified simultaneously'));
  }
  if (datasetName.includes('/')) errors.push(invalid(`${path}.datasetName`, datasetName, "must not contain '/'"));
}
