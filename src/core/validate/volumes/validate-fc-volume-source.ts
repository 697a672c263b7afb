import { goJson } from '../../text/go-json.ts';
import type { FCVolumeSource } from '../../v1/types.ts';
import { inclusiveRangeError } from '../content/inclusive-range-error.ts';
import { invalid, required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

/** validateFCVolumeSource (core/validation/validation.go:931). */
export function validateFcVolumeSource(
  { targetWWNs, wwids, lun }: FCVolumeSource,
  path: string,
  { errors }: Validation,
): void {
  if (targetWWNs.length === 0) {
    if (wwids.length > 0) return;
    errors.push(required(`${path}.targetWWNs`, 'must specify either targetWWNs or wwids, but not both'));
    return;
  }
  if (wwids.length > 0) {
    const detail = 'targetWWNs and wwids can not be specified simultaneously';
    errors.push(invalid(`${path}.targetWWNs`, goJson(targetWWNs), detail));
  }
  if (lun === undefined) errors.push(required(`${path}.lun`, 'lun is required if targetWWNs is specified'));
  else if (lun < 0 || lun > 255) errors.push(invalid(`${path}.lun`, lun, inclusiveRangeError(0, 255)));
}
