import { toLower } from '../../text/to-lower.ts';
import { utf8Length } from '../../text/utf8-length.ts';
import { dnsSubdomainErrors } from '../content/dns-subdomain-errors.ts';
import { invalid, required, tooLong } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

/** ValidateCSIDriverName (core/validation/validation.go:1844). */
export function validateCsiDriverName(driver: string, path: string, { errors }: Validation): void {
  if (driver === '') {
    errors.push(required(path, ''));
    return;
  }
  if (utf8Length(driver) > 63) errors.push(tooLong(path, 63));
  for (const message of dnsSubdomainErrors(toLower(driver))) errors.push(invalid(path, driver, message));
}
