import type { KeyToPath } from '../../v1/types.ts';
import type { Validation } from '../validation.ts';
import { requiredFields } from './required-fields.ts';
import { validateFileMode } from './validate-file-mode.ts';
import { validateLocalNonReservedPath } from './validate-local-non-reserved-path.ts';
import { validateUserField } from './validate-user-field.ts';

const validateKeyAndPath = requiredFields('key', 'path');

/** validateKeyToPath (core/validation/validation.go:1015). */
export function validateKeyToPath(item: KeyToPath, path: string, validation: Validation): void {
  validateKeyAndPath(item, path, validation);
  validateLocalNonReservedPath(item.path, `${path}.path`, validation);
  validateFileMode(item.mode, `${path}.mode`, validation);
  validateUserField(item.user, `${path}.user`, validation);
}
