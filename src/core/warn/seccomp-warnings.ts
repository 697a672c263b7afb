import type { Container, PodTemplateSpec } from '../v1/types.ts';

const POD_KEY = 'seccomp.security.alpha.kubernetes.io/pod';
const CONTAINER_KEY = 'container.seccomp.security.alpha.kubernetes.io/';

interface Seccomp {
  readonly template: PodTemplateSpec;
  /** None for the annotation of the whole Pod. */
  readonly container: Container | undefined;
}

/** An annotation for seccomp where there is no profile in the field (api/pod/warnings.go:222). */
export function seccompWarnings({ template, container }: Seccomp, path: string): string[] {
  const key = container === undefined ? POD_KEY : `${CONTAINER_KEY}${container.name}`;
  const { securityContext } = container ?? template.spec;
  if (securityContext?.seccompProfile !== undefined || !template.metadata.annotations.has(key)) return [];
  return [`${path}.metadata.annotations[${key}]: non-functional in v1.27+; use the "seccompProfile" field instead`];
}
