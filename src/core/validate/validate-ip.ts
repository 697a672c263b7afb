import { ipAddressErrors } from './content/ip-address-errors.ts';
import { invalid } from './field-errors.ts';
import type { Validation } from './validation.ts';

/** IsValidIPForLegacyField (core/validation/validation.go:10038). */
export function validateIp(value: string, path: string, { errors }: Validation): void {
  for (const message of ipAddressErrors(value)) errors.push(invalid(path, value, message));
}
