import type { CSIVolumeSource } from '../../v1/types.ts';
import { required } from '../field-errors.ts';
import { validateDnsSubdomain } from '../validate-dns-subdomain.ts';
import type { Validation } from '../validation.ts';
import { validateCsiDriverName } from './validate-csi-driver-name.ts';

/** validateCSIVolumeSource (core/validation/validation.go:1898). */
export function validateCsiVolumeSource(
  { driver, nodePublishSecretRef }: CSIVolumeSource,
  path: string,
  validation: Validation,
): void {
  validateCsiDriverName(driver, `${path}.driver`, validation);
  if (nodePublishSecretRef === undefined) return;
  const { name } = nodePublishSecretRef;
  if (name === '') validation.errors.push(required(`${path}.nodePublishSecretRef.name`, ''));
  // Upstream's path: a wrong name is reported beside the reference, not in it.
  else validateDnsSubdomain(name, `${path}.name`, validation);
}
