import { labelKeyErrors } from './label-key-errors.ts';

/** IsDomainPrefixedKey (util/validation/validation.go:124) of a key that is not empty: an empty one is a missing value. */
export function domainPrefixedKeyErrors(key: string): string[] {
  const errors = labelKeyErrors(key);
  if (errors.length > 0 || key.includes('/')) return errors;
  return ['must be a domain-prefixed key (such as "acme.io/foo")'];
}
