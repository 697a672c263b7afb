import { utf8Length } from '../../text/utf8-length.ts';
import type { PodSpec } from '../../v1/types.ts';
import { forbidden, tooLong } from '../field-errors.ts';
import { validateDnsSubdomain } from '../validate-dns-subdomain.ts';
import type { Validation } from '../validation.ts';

const MAX_HOST_NAME = 64;

/** validatePodHostName (core/validation/validation.go:4120). */
export function validatePodHostName(spec: PodSpec, path: string, validation: Validation): void {
  const { errors } = validation;
  const { hostnameOverride } = spec;
  const at = `${path}.hostnameOverride`;
  if (hostnameOverride === undefined) return;
  if (spec.setHostnameAsFQDN === true) {
    errors.push(forbidden(at, 'may not be specified when setHostnameAsFQDN is true'));
  }
  if (spec.hostNetwork) errors.push(forbidden(at, 'may not be specified when hostNetwork is true'));
  if (utf8Length(hostnameOverride) > MAX_HOST_NAME) errors.push(tooLong(at, MAX_HOST_NAME));
  validateDnsSubdomain(hostnameOverride, at, validation);
}
