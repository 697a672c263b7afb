import { goJson } from '../../text/go-json.ts';
import type { SeccompProfile } from '../../v1/types.ts';
import { invalid, named, notSupported, required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { validateLocalDescendingPath } from '../volumes/validate-local-descending-path.ts';

const TYPES = ['Localhost', 'RuntimeDefault', 'Unconfined'];

/** validateSeccompProfileField (core/validation/validation.go:5404). */
export function validateSeccompProfileField(
  profile: SeccompProfile | undefined,
  path: string,
  validation: Validation,
): void {
  if (profile === undefined) return;
  const { errors } = validation;
  const { type, localhostProfile } = profile;
  if (type === '') errors.push(required(`${path}.type`, 'type is required when seccompProfile is set'));
  else if (!TYPES.includes(type)) errors.push(notSupported(`${path}.type`, named(type), TYPES));

  const at = `${path}.localhostProfile`;
  if (type !== 'Localhost') {
    if (localhostProfile === undefined) return;
    const printed = goJson({ Type: type, LocalhostProfile: localhostProfile });
    errors.push(invalid(at, printed, 'can only be set when seccomp type is Localhost'));
  } else if (localhostProfile === undefined) {
    errors.push(required(at, 'must be set when seccomp type is Localhost'));
  } else validateLocalDescendingPath(localhostProfile, at, validation);
}
