import { quote } from '../../text/quote.ts';
import type { PodTemplateSpec } from '../../v1/types.ts';
import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { containersOf } from './containers-of.ts';

const PREFIX = 'container.apparmor.security.beta.kubernetes.io/';
const LOCALHOST_PREFIX = 'localhost/';
const PROFILES = ['', 'runtime/default', 'unconfined'];

/** ValidateAppArmorPodAnnotations (core/validation/validation.go:5510); the path is the annotations' own. */
export function validateAppArmorPodAnnotations(
  { metadata, spec }: PodTemplateSpec,
  path: string,
  { errors }: Validation,
): void {
  const containers = new Set(containersOf(spec, path).map(({ container }) => container.name));
  for (const [key, profile] of metadata.annotations) {
    if (!key.startsWith(PREFIX)) continue;
    const name = key.slice(PREFIX.length);
    if (!containers.has(name)) errors.push(invalid(`${path}[${key}]`, name, 'container not found'));
    if (!PROFILES.includes(profile) && !profile.startsWith(LOCALHOST_PREFIX)) {
      errors.push(invalid(`${path}[${key}]`, profile, `invalid AppArmor profile name: ${quote(profile)}`));
    }
  }
}
