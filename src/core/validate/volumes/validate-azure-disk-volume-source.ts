import type { AzureDiskVolumeSource } from '../../v1/types.ts';
import { named, notSupported } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { requiredFields } from './required-fields.ts';

const CACHING_MODES = ['None', 'ReadOnly', 'ReadWrite'];
const KINDS = ['Dedicated', 'Managed', 'Shared'];
const MANAGED = {
  prefix: '/subscriptions/',
  example: '/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}',
};
const BLOB = {
  prefix: 'https://',
  example: 'https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd',
};

const validateNameAndUri = requiredFields('diskName', 'diskURI');

/** validateAzureDisk (core/validation/validation.go:1656). */
export function validateAzureDiskVolumeSource(disk: AzureDiskVolumeSource, path: string, validation: Validation): void {
  const { errors } = validation;
  validateNameAndUri(disk, path, validation);
  if (disk.cachingMode !== undefined && !CACHING_MODES.includes(disk.cachingMode)) {
    errors.push(notSupported(`${path}.cachingMode`, named(disk.cachingMode), CACHING_MODES));
  }
  if (disk.kind === undefined) return;
  if (!KINDS.includes(disk.kind)) errors.push(notSupported(`${path}.kind`, named(disk.kind), KINDS));
  const { prefix, example } = disk.kind === 'Managed' ? MANAGED : BLOB;
  if (!disk.diskURI.startsWith(prefix)) errors.push(notSupported(`${path}.diskURI`, disk.diskURI, [example]));
}
