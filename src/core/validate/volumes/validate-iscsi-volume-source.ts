import type { ISCSIVolumeSource } from '../../v1/types.ts';
import { inclusiveRangeError } from '../content/inclusive-range-error.ts';
import { invalid, required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { validateIscsiName } from './validate-iscsi-name.ts';

/** validateISCSIVolumeSource (core/validation/validation.go:842). */
export function validateIscsiVolumeSource(iscsi: ISCSIVolumeSource, path: string, validation: Validation): void {
  const { errors } = validation;
  if (iscsi.targetPortal === '') errors.push(required(`${path}.targetPortal`, ''));
  if (iscsi.iqn === '') errors.push(required(`${path}.iqn`, ''));
  else validateIscsiName(iscsi.iqn, `${path}.iqn`, validation);
  if (iscsi.lun < 0 || iscsi.lun > 255) errors.push(invalid(`${path}.lun`, iscsi.lun, inclusiveRangeError(0, 255)));
  if ((iscsi.chapAuthDiscovery || iscsi.chapAuthSession) && iscsi.secretRef === undefined) {
    errors.push(required(`${path}.secretRef`, ''));
  }
  if (iscsi.initiatorName !== undefined) validateIscsiName(iscsi.initiatorName, `${path}.initiatorname`, validation);
}
