import { dnsLabelErrors } from './content/dns-label-errors.ts';
import { invalid } from './field-errors.ts';
import type { Validation } from './validation.ts';

/** ValidateDNS1123Label (core/validation/validation.go:166). */
export function validateDnsLabel(value: string, path: string, { errors }: Validation): void {
  for (const message of dnsLabelErrors(value)) errors.push(invalid(path, value, message));
}
