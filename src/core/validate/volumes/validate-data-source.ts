import type { TypedLocalObjectReference } from '../../v1/types.ts';
import { invalid } from '../field-errors.ts';
import { validateDnsSubdomain } from '../validate-dns-subdomain.ts';
import type { Validation } from '../validation.ts';
import { requiredFields } from './required-fields.ts';

const validateNameAndKind = requiredFields('name', 'kind');

/** validateDataSource (core/validation/validation.go:2431). */
export function validateDataSource(source: TypedLocalObjectReference, path: string, validation: Validation): void {
  validateNameAndKind(source, path, validation);
  const { apiGroup = '', kind } = source;
  if (apiGroup !== '') {
    validateDnsSubdomain(apiGroup, `${path}.apiGroup`, validation);
  } else if (kind !== 'PersistentVolumeClaim') {
    const detail = "must be 'PersistentVolumeClaim' when referencing the default apiGroup";
    validation.errors.push(invalid(path, kind, detail));
  }
}
