import type { AppArmorProfile, Container, PodTemplateSpec } from '../v1/types.ts';

const KEY = 'container.apparmor.security.beta.kubernetes.io/';
const LOCALHOST = 'localhost/';

interface AppArmor {
  readonly template: PodTemplateSpec;
  readonly container: Container;
}

/** An annotation for AppArmor where neither field of the container nor of the Pod says the same (api/pod/warnings.go:241). */
export function appArmorWarnings({ template, container }: AppArmor, path: string): string[] {
  const key = `${KEY}${container.name}`;
  const annotation = template.metadata.annotations.get(key);
  if (annotation === undefined || container.securityContext?.appArmorProfile !== undefined) return [];
  const profile = template.spec.securityContext?.appArmorProfile;
  if (profile !== undefined && isSame(profile, profileOf(annotation))) return [];
  return [`${path}.metadata.annotations[${key}]: deprecated since v1.30; use the "appArmorProfile" field instead`];
}

function isSame(profile: AppArmorProfile, other: AppArmorProfile | undefined): boolean {
  return profile.type === other?.type && profile.localhostProfile === other.localhostProfile;
}

/** ApparmorFieldForAnnotation (api/pod/util.go:2063). */
function profileOf(annotation: string): AppArmorProfile | undefined {
  if (annotation === 'unconfined') return { type: 'Unconfined', localhostProfile: undefined };
  if (annotation === 'runtime/default') return { type: 'RuntimeDefault', localhostProfile: undefined };
  if (!annotation.startsWith(LOCALHOST) || annotation === LOCALHOST) return undefined;
  return { type: 'Localhost', localhostProfile: annotation.slice(LOCALHOST.length) };
}
