import { duplicate, notSupported } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

const OPTIONS = ['nodev', 'noexec', 'nosuid'];

/**
 * The gate of these is off, so only a template that has them already keeps them: validateBindMountOptions
 * (core/validation/validation.go:3237).
 */
export function validateBindMountOptions(options: readonly string[], path: string, { errors }: Validation): void {
  const seen = new Set<string>();
  for (const [index, option] of options.entries()) {
    if (!OPTIONS.includes(option)) errors.push(notSupported(`${path}[${index}]`, option, OPTIONS));
    if (seen.has(option)) errors.push(duplicate(`${path}[${index}]`, option));
    seen.add(option);
  }
}
