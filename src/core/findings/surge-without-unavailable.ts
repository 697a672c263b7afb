import type { Finding, FindingSubject } from './finding.ts';
import { patchOf } from './patch-of.ts';
import { fieldOf, ROLLING_UPDATE } from './steps.ts';
import { surgeOf } from './surge-of.ts';
import { valueAt } from './value-at.ts';

const MAX_UNAVAILABLE = [...ROLLING_UPDATE, 'maxUnavailable'];

/** maxSurge alone is refused, since maxUnavailable then defaults to 1 (apps/v1/defaults.go:85). */
export function surgeWithoutUnavailable({ daemonSet, sent }: FindingSubject): readonly Finding[] {
  const given = valueAt(sent, MAX_UNAVAILABLE) ?? undefined;
  if (surgeOf(daemonSet) === undefined || given !== undefined) return [];
  return [
    {
      id: 'surge-without-unavailable',
      severity: 'error',
      field: fieldOf(MAX_UNAVAILABLE),
      message: 'maxUnavailable is 1 where it is not given, and beside maxSurge it must be 0.',
      fix: patchOf(sent, [{ path: MAX_UNAVAILABLE, value: 0 }]),
    },
  ];
}
