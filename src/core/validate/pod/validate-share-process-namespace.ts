import type { PodSpec } from '../../v1/types.ts';
import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

/** validateShareProcessNamespace (core/validation/validation.go:5736). */
export function validateShareProcessNamespace(spec: PodSpec, path: string, { errors }: Validation): void {
  if (!spec.hostPID || spec.shareProcessNamespace !== true) return;
  const detail = 'ShareProcessNamespace and HostPID cannot both be enabled';
  errors.push(invalid(`${path}.shareProcessNamespace`, true, detail));
}
