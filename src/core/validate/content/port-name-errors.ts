import { maxLengthErrors } from './max-length-errors.ts';

/** IsValidPortName (util/validation/validation.go:321). */
export function portNameErrors(name: string): string[] {
  const errors = maxLengthErrors(name, 15);
  if (!/^[-a-z0-9]+$/.test(name)) {
    errors.push('must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)');
  }
  if (!/[a-z]/.test(name)) errors.push('must contain at least one letter (a-z)');
  if (name.includes('--')) errors.push('must not contain consecutive hyphens');
  if (name.startsWith('-') || name.endsWith('-')) errors.push('must not begin or end with a hyphen');
  return errors;
}
