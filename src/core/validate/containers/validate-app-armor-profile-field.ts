import { utf8Length } from '../../text/utf8-length.ts';
import type { AppArmorProfile } from '../../v1/types.ts';
import { invalid, named, notSupported, required, tooLong } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

const TYPES = ['Localhost', 'RuntimeDefault', 'Unconfined'];
/** The longest path of Linux without its end. */
const MAX_LENGTH = 4095;

/** ValidateAppArmorProfileField (core/validation/validation.go:5468). */
export function validateAppArmorProfileField(
  profile: AppArmorProfile | undefined,
  path: string,
  validation: Validation,
): void {
  if (profile === undefined) return;
  const { errors } = validation;
  const { type, localhostProfile } = profile;
  const at = `${path}.localhostProfile`;
  if (type === 'Localhost') validateLocalhostProfile(localhostProfile ?? '', at, validation);
  else if (type === '') errors.push(required(`${path}.type`, 'type is required when appArmorProfile is set'));
  else if (!TYPES.includes(type)) errors.push(notSupported(`${path}.type`, named(type), TYPES));
  else if (localhostProfile !== undefined) {
    errors.push(invalid(at, named(localhostProfile), 'can only be set when AppArmor type is Localhost'));
  }
}

/** An empty name and a missing one are the same. */
function validateLocalhostProfile(profile: string, path: string, { errors }: Validation): void {
  if (/^\p{White_Space}|\p{White_Space}$/u.test(profile)) {
    errors.push(invalid(path, profile, 'must not be padded with whitespace'));
  } else if (profile === '') errors.push(required(path, 'must be set when AppArmor type is Localhost'));
  if (utf8Length(profile) > MAX_LENGTH) errors.push(tooLong(path, MAX_LENGTH));
}
