import { compareUtf8 } from '../../go/compare-utf8.ts';
import type { FieldError } from '../../model/field-error.ts';
import type { ResourceClaim } from '../../v1/types.ts';
import { duplicate, notFound, required } from '../field-errors.ts';
import { validateDnsLabel } from '../validate-dns-label.ts';
import type { Validation } from '../validation.ts';

interface ClaimNames {
  readonly claims: readonly ResourceClaim[];
  /** Those of the Pod. */
  readonly known: ReadonlySet<string>;
}

/** validateResourceClaimNames (core/validation/validation.go:8330). */
export function validateResourceClaimNames({ claims, known }: ClaimNames, path: string, validation: Validation): void {
  /** A claim's name, or `name/request` for one request of it. */
  const seen = new Set<string>();
  for (const [index, claim] of claims.entries()) {
    const at = `${path}[${index}]`;
    if (claim.name === '') {
      validation.errors.push(required(at, ''));
      continue;
    }
    if (seen.has(claim.name)) validation.errors.push(duplicate(at, claim.name));
    else seen.add(claimKey({ claim, seen }, at, validation));
    if (!known.has(claim.name)) validation.errors.push(unknownClaim(claim.name, at, known));
  }
}

interface ClaimAmong {
  readonly claim: ResourceClaim;
  readonly seen: ReadonlySet<string>;
}

/** What the claim is remembered by; it must not be there, nor may a whole claim follow requests of it. */
function claimKey({ claim, seen }: ClaimAmong, path: string, validation: Validation): string {
  const { name, request } = claim;
  if (request !== '') {
    validateDnsLabel(request, `${path}.request`, validation);
    const key = `${name}/${request}`;
    if (seen.has(key)) validation.errors.push(duplicate(path, key));
    return key;
  }
  const requests = [...seen].filter((key) => key.includes('/') && key.slice(0, key.indexOf('/')) === name);
  validation.errors.push(...requests.map(() => duplicate(path, name)));
  return name;
}

function unknownClaim(name: string, path: string, known: ReadonlySet<string>): FieldError {
  const names = known.size === 0 ? ' which is empty' : `: ${[...known].sort(compareUtf8).join(', ')}`;
  return { ...notFound(path, name), detail: `must be one of the names in pod.spec.resourceClaims${names}` };
}
