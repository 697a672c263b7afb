import type { PodTemplateSpec } from '../v1/types.ts';

/** Less time than none to terminate in (api/pod/warnings.go:352). */
export function gracePeriodWarnings({ spec }: PodTemplateSpec, path: string): string[] {
  const seconds = spec.terminationGracePeriodSeconds;
  if (seconds === undefined || seconds >= 0n) return [];
  const field = `${path}.spec.terminationGracePeriodSeconds`;
  return [`${field}: must be >= 0; negative values are invalid and will be treated as 1`];
}
