import type { DownwardAPIVolumeFile } from '../../v1/types.ts';
import { validateContainerResourceFieldSelector } from '../containers/validate-container-resource-field-selector.ts';
import { validateObjectFieldSelector } from '../containers/validate-object-field-selector.ts';
import { invalid, required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { requiredFields } from './required-fields.ts';
import { validateFileMode } from './validate-file-mode.ts';
import { validateLocalNonReservedPath } from './validate-local-non-reserved-path.ts';
import { validateUserField } from './validate-user-field.ts';

const FIELDS = ['metadata.annotations', 'metadata.labels', 'metadata.name', 'metadata.namespace', 'metadata.uid'];

const validatePath = requiredFields('path');

/** validateDownwardAPIVolumeFile (core/validation/validation.go:1127). */
export function validateDownwardApiVolumeFile(file: DownwardAPIVolumeFile, path: string, validation: Validation): void {
  validatePath(file, path, validation);
  validateLocalNonReservedPath(file.path, `${path}.path`, validation);
  validateReference(file, path, validation);
  validateFileMode(file.mode, `${path}.mode`, validation);
  validateUserField(file.user, `${path}.user`, validation);
}

function validateReference(file: DownwardAPIVolumeFile, path: string, validation: Validation): void {
  const { fieldRef, resourceFieldRef } = file;
  if (fieldRef !== undefined) {
    validateObjectFieldSelector({ fieldRef, supported: FIELDS }, `${path}.fieldRef`, validation);
    if (resourceFieldRef === undefined) return;
    const detail = 'fieldRef and resourceFieldRef can not be specified simultaneously';
    validation.errors.push(invalid(path, 'resource', detail));
  } else if (resourceFieldRef !== undefined) {
    validateContainerResourceFieldSelector(
      { resourceFieldRef, inVolume: true },
      `${path}.resourceFieldRef`,
      validation,
    );
  } else {
    validation.errors.push(required(path, 'one of fieldRef and resourceFieldRef is required'));
  }
}
