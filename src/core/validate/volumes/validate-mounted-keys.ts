import type { KeyToPath } from '../../v1/types.ts';
import type { Validation } from '../validation.ts';
import { validateFileMode } from './validate-file-mode.ts';
import { validateKeyToPath } from './validate-key-to-path.ts';
import { validateUserField } from './validate-user-field.ts';

interface MountedKeys {
  readonly defaultMode: number | undefined;
  readonly defaultUser: bigint | undefined;
  readonly items: readonly KeyToPath[];
}

/** What Secret and ConfigMap volumes have in common (core/validation/validation.go:982 and 1003). */
export function validateMountedKeys(source: MountedKeys, path: string, validation: Validation): void {
  validateFileMode(source.defaultMode, `${path}.defaultMode`, validation);
  validateUserField(source.defaultUser, `${path}.defaultUser`, validation);
  for (const [at, item] of source.items.entries()) validateKeyToPath(item, `${path}.items[${at}]`, validation);
}
