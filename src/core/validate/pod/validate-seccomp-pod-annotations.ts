import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { validateLocalDescendingPath } from '../volumes/validate-local-descending-path.ts';

const POD = 'seccomp.security.alpha.kubernetes.io/pod';
const CONTAINER_PREFIX = 'container.seccomp.security.alpha.kubernetes.io/';
const LOCALHOST_PREFIX = 'localhost/';
const PROFILES = ['runtime/default', 'docker/default', 'unconfined'];

/** ValidateSeccompPodAnnotations (core/validation/validation.go:5442). */
export function validateSeccompPodAnnotations(
  annotations: ReadonlyMap<string, string>,
  path: string,
  validation: Validation,
): void {
  const ofPod = annotations.get(POD);
  if (ofPod !== undefined) validateSeccompProfile(ofPod, `${path}.${POD}`, validation);
  for (const [key, profile] of annotations) {
    if (key.startsWith(CONTAINER_PREFIX)) validateSeccompProfile(profile, `${path}.${key}`, validation);
  }
}

/** ValidateSeccompProfile (core/validation/validation.go:5429). */
function validateSeccompProfile(profile: string, path: string, validation: Validation): void {
  if (PROFILES.includes(profile)) return;
  if (profile.startsWith(LOCALHOST_PREFIX)) {
    validateLocalDescendingPath(profile.slice(LOCALHOST_PREFIX.length), path, validation);
  } else validation.errors.push(invalid(path, profile, 'must be a valid seccomp profile'));
}
