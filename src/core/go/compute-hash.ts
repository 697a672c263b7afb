import type { KubernetesVersion } from '../placement/placement-rules.ts';
import { dumpForHash } from './dump-for-hash.ts';
import { FNV_1A_EMPTY, fnv1a } from './fnv-1a.ts';
import { safeEncode } from './safe-encode.ts';
import { podTemplateType } from './type-named.ts';
import { utf8Bytes } from './utf8-bytes.ts';

/**
 * The hash the DaemonSet controller of that Kubernetes names and labels a new ControllerRevision with: ComputeHash
 * (pkg/controller/controller_utils.go:1395). `template` is `spec.template` in JSON as the API server gives it: defaulted,
 * and stored, since storing drops empty lists and rewrites quantities, which the hash tells apart; `storedTemplate` does it
 * for others. `collisionCount` is that of the status; a missing one is not the same as 0.
 *
 * What JSON.parse loses is lost: digits of numbers beyond 2^53 (bigints are exact), the spelling of `fieldsV1`. So is what
 * JSON loses: a time at the start of the year 1, which the API server writes as null.
 */
export function computeHash(template: unknown, collisionCount: number | undefined, version: KubernetesVersion): string {
  let hash = fnv1a(FNV_1A_EMPTY, utf8Bytes(dumpForHash(template, podTemplateType(version))));
  if (collisionCount !== undefined) hash = fnv1a(hash, collisionBytes(collisionCount));
  return safeEncode(String(hash));
}

/** Eight bytes, of which the controller fills four. */
function collisionBytes(count: number): number[] {
  return [count & 0xff, (count >> 8) & 0xff, (count >> 16) & 0xff, (count >> 24) & 0xff, 0, 0, 0, 0];
}
