import type { AppArmorProfile, SeccompProfile } from '../../v1/types.ts';
import { forbidden } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

const LOCALHOST_PREFIX = 'localhost/';

interface ProfileMatch {
  /** As the message has it. */
  readonly kind: string;
  readonly annotation: string | undefined;
  readonly profile: AppArmorProfile | SeccompProfile | undefined;
  /** The annotations that say the same as the type RuntimeDefault. */
  readonly runtimeDefault: readonly string[];
}

/**
 * A profile that is given twice, in an annotation of old and in a field, must be one: validateSeccompAnnotationsAndFieldsMatch
 * (core/validation/validation.go:5822) and its like for AppArmor (5566).
 */
export function validateProfileMatch(match: ProfileMatch, path: string, { errors }: Validation): void {
  const { kind, annotation, profile, runtimeDefault } = match;
  if (annotation === undefined || profile === undefined) return;
  const { type, localhostProfile } = profile;
  const agrees: Readonly<Record<string, boolean>> = {
    Unconfined: annotation === 'unconfined',
    RuntimeDefault: runtimeDefault.includes(annotation),
    Localhost: annotation.startsWith(LOCALHOST_PREFIX),
  };
  if (Object.hasOwn(agrees, type) && !agrees[type]) {
    errors.push(forbidden(`${path}.type`, `${kind} type in annotation and field must match`));
  } else if (type === 'Localhost' && annotation.slice(LOCALHOST_PREFIX.length) !== localhostProfile) {
    errors.push(forbidden(`${path}.localhostProfile`, `${kind} profile in annotation and field must match`));
  }
}
