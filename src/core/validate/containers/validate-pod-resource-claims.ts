import { goJson } from '../../text/go-json.ts';
import type { PodResourceClaim } from '../../v1/types.ts';
import { dnsSubdomainErrors } from '../content/dns-subdomain-errors.ts';
import { duplicate, invalid, required } from '../field-errors.ts';
import { validateDnsLabel } from '../validate-dns-label.ts';
import type { Validation } from '../validation.ts';

/** validatePodResourceClaims (core/validation/validation.go:3303). */
export function validatePodResourceClaims(
  claims: readonly PodResourceClaim[],
  path: string,
  validation: Validation,
): void {
  const names = new Set<string>();
  for (const [index, claim] of claims.entries()) {
    const at = `${path}[${index}]`;
    validateName({ name: claim.name, names }, `${at}.name`, validation);
    validateSource(claim, at, validation);
  }
}

interface NameAmong {
  readonly name: string;
  readonly names: Set<string>;
}

function validateName({ name, names }: NameAmong, path: string, validation: Validation): void {
  if (name === '') validation.errors.push(required(path, ''));
  else if (names.has(name)) validation.errors.push(duplicate(path, name));
  else validateDnsLabel(name, path, validation);
  names.add(name);
}

function validateSource(claim: PodResourceClaim, path: string, { errors }: Validation): void {
  const { resourceClaimName, resourceClaimTemplateName } = claim;
  if (resourceClaimName !== undefined && resourceClaimTemplateName !== undefined) {
    const detail = 'at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified';
    errors.push(invalid(path, printed(claim), detail));
  }
  if (resourceClaimName === undefined && resourceClaimTemplateName === undefined) {
    const detail = 'must specify one of: `resourceClaimName`, `resourceClaimTemplateName`';
    errors.push(invalid(path, printed(claim), detail));
  }
  for (const [field, name] of Object.entries({ resourceClaimName, resourceClaimTemplateName })) {
    if (name === undefined) continue;
    errors.push(...dnsSubdomainErrors(name).map((message) => invalid(`${path}.${field}`, name, message)));
  }
}

function printed({ name, resourceClaimName, resourceClaimTemplateName }: PodResourceClaim) {
  return goJson({
    Name: name,
    ResourceClaimName: resourceClaimName ?? null,
    ResourceClaimTemplateName: resourceClaimTemplateName ?? null,
  });
}
