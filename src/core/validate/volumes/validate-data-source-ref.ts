import type { TypedObjectReference } from '../../v1/types.ts';
import { validateDnsLabel } from '../validate-dns-label.ts';
import type { Validation } from '../validation.ts';
import { validateDataSource } from './validate-data-source.ts';

/** validateDataSourceRef (core/validation/validation.go:2457). */
export function validateDataSourceRef(source: TypedObjectReference, path: string, validation: Validation): void {
  validateDataSource(source, path, validation);
  const { namespace = '' } = source;
  if (namespace !== '') validateDnsLabel(namespace, `${path}.namespace`, validation);
}
