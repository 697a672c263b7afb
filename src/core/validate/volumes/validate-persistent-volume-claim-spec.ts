import { canonicalQuantity } from '../../go/canonical-quantity.ts';
import { quantitySign } from '../../go/compare-quantity.ts';
import type { Quantity } from '../../go/parse-quantity.ts';
import { goJson } from '../../text/go-json.ts';
import type { PersistentVolumeClaimSpec } from '../../v1/types.ts';
import { invalid, named, notSupported, required } from '../field-errors.ts';
import { validateDnsSubdomain } from '../validate-dns-subdomain.ts';
import { validateLabelSelector } from '../validate-label-selector.ts';
import type { Validation } from '../validation.ts';
import { validateAccessModes } from './validate-access-modes.ts';
import { validateDataSource } from './validate-data-source.ts';
import { validateDataSourceRef } from './validate-data-source-ref.ts';

const VOLUME_MODES = ['Block', 'Filesystem'];

/** ValidatePersistentVolumeClaimSpec (core/validation/validation.go:2489). */
export function validatePersistentVolumeClaimSpec(
  spec: PersistentVolumeClaimSpec,
  path: string,
  validation: Validation,
): void {
  const { errors } = validation;
  if (spec.accessModes.length === 0) {
    errors.push(required(`${path}.accessModes`, 'at least 1 access mode is required'));
  }
  validateLabelSelector(spec.selector, `${path}.selector`, { ...validation, allowInvalidValues: false });
  validateAccessModes(spec.accessModes, `${path}.accessModes`, validation);
  validateStorage(spec.resources.requests.get('storage'), `${path}.resources[storage]`, validation);
  validateClassName(spec.storageClassName, `${path}.storageClassName`, validation);
  if (spec.volumeMode !== undefined && !VOLUME_MODES.includes(spec.volumeMode)) {
    errors.push(notSupported(`${path}.volumeMode`, named(spec.volumeMode), VOLUME_MODES));
  }
  validateDataSources(spec, path, validation);
  validateClassName(spec.volumeAttributesClassName, `${path}.volumeAttributesClassName`, validation);
}

function validateStorage(storage: Quantity | undefined, path: string, { errors }: Validation): void {
  if (storage === undefined) errors.push(required(path, ''));
  else if (quantitySign(storage) <= 0) {
    errors.push(invalid(path, canonicalQuantity(storage), 'must be greater than zero'));
  }
}

function validateClassName(name: string | undefined, path: string, validation: Validation): void {
  if (name !== undefined && name !== '') validateDnsSubdomain(name, path, validation);
}

function validateDataSources(spec: PersistentVolumeClaimSpec, path: string, validation: Validation): void {
  const { dataSource, dataSourceRef } = spec;
  if (dataSource !== undefined) validateDataSource(dataSource, `${path}.dataSource`, validation);
  if (dataSourceRef !== undefined) validateDataSourceRef(dataSourceRef, `${path}.dataSourceRef`, validation);
  if (dataSource === undefined || dataSourceRef === undefined) return;
  // Upstream prints a field's path as JSON, which shows nothing of it.
  const { apiGroup, kind, name, namespace = '' } = dataSourceRef;
  if (namespace !== '') {
    const detail = 'may not be specified when dataSourceRef.namespace is specified';
    validation.errors.push(invalid(path, goJson({}), detail));
  } else if (apiGroup !== dataSource.apiGroup || kind !== dataSource.kind || name !== dataSource.name) {
    validation.errors.push(invalid(path, goJson({}), 'must match dataSourceRef'));
  }
}
