import { forbidden, named, notSupported } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

const MODES = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];

/** The access modes of ValidatePersistentVolumeClaimSpec (core/validation/validation.go:2501). */
export function validateAccessModes(modes: readonly string[], path: string, { errors }: Validation): void {
  for (const mode of modes) if (!MODES.includes(mode)) errors.push(notSupported(path, named(mode), MODES));
  const withOthers = modes.some((mode) => mode !== 'ReadWriteOncePod' && MODES.includes(mode));
  if (!withOthers || !modes.includes('ReadWriteOncePod')) return;
  errors.push(forbidden(path, 'may not use ReadWriteOncePod with other access modes'));
}
