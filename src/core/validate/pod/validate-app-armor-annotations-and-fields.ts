import type { PodTemplateSpec } from '../../v1/types.ts';
import type { Validation } from '../validation.ts';
import { containersOf } from './containers-of.ts';
import { validateProfileMatch } from './validate-profile-match.ts';

const PREFIX = 'container.apparmor.security.beta.kubernetes.io/';
const RUNTIME_DEFAULT = ['runtime/default'];

/** validateAppArmorAnnotationsAndFieldsMatchOnCreate (core/validation/validation.go:5540); the path is the spec's. */
export function validateAppArmorAnnotationsAndFields(
  { metadata, spec }: PodTemplateSpec,
  path: string,
  validation: Validation,
): void {
  if (spec.os?.name === 'windows') return;
  const ofPod = spec.securityContext?.appArmorProfile;
  for (const { container, path: at } of containersOf(spec, path)) {
    const match = {
      kind: 'apparmor',
      annotation: metadata.annotations.get(`${PREFIX}${container.name}`),
      profile: container.securityContext?.appArmorProfile ?? ofPod,
      runtimeDefault: RUNTIME_DEFAULT,
    };
    // Where the profile is the Pod's, the field is the container's all the same.
    validateProfileMatch(match, `${at}.securityContext.appArmorProfile`, validation);
  }
}
