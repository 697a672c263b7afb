import type { PodTemplateSpec } from '../../v1/types.ts';
import type { Validation } from '../validation.ts';
import { containersOf } from './containers-of.ts';
import { validateProfileMatch } from './validate-profile-match.ts';

const POD = 'seccomp.security.alpha.kubernetes.io/pod';
const CONTAINER_PREFIX = 'container.seccomp.security.alpha.kubernetes.io/';
const RUNTIME_DEFAULT = ['runtime/default', 'docker/default'];

/** validateSeccompAnnotationsAndFields (core/validation/validation.go:5784); the path is the spec's. */
export function validateSeccompAnnotationsAndFields(
  { metadata, spec }: PodTemplateSpec,
  path: string,
  validation: Validation,
): void {
  const pod = { name: POD, path, securityContext: spec.securityContext };
  const containers = containersOf(spec, path).map(({ container, path }) => ({
    name: `${CONTAINER_PREFIX}${container.name}`,
    path,
    securityContext: container.securityContext,
  }));
  for (const { name, path, securityContext } of [pod, ...containers]) {
    const match = {
      kind: 'seccomp',
      annotation: metadata.annotations.get(name),
      profile: securityContext?.seccompProfile,
      runtimeDefault: RUNTIME_DEFAULT,
    };
    validateProfileMatch(match, `${path}.securityContext.seccompProfile`, validation);
  }
}
