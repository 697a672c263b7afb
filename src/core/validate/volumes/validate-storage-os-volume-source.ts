import type { StorageOSVolumeSource } from '../../v1/types.ts';
import { required } from '../field-errors.ts';
import { validateDnsLabel } from '../validate-dns-label.ts';
import type { Validation } from '../validation.ts';
import { validateSecretRefName } from './validate-secret-ref-name.ts';

/** validateStorageOSVolumeSource (core/validation/validation.go:1762). */
export function validateStorageOsVolumeSource(
  storageOs: StorageOSVolumeSource,
  path: string,
  validation: Validation,
): void {
  const { volumeName, volumeNamespace, secretRef } = storageOs;
  if (volumeName === '') validation.errors.push(required(`${path}.volumeName`, ''));
  else validateDnsLabel(volumeName, `${path}.volumeName`, validation);
  if (volumeNamespace !== '') validateDnsLabel(volumeNamespace, `${path}.volumeNamespace`, validation);
  validateSecretRefName(secretRef, `${path}.secretRef`, validation);
}
