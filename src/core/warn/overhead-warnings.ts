import type { PodTemplateSpec } from '../v1/types.ts';
import { fractionalWarnings } from './fractional-warnings.ts';

/** An overhead of broken bytes (api/pod/warnings.go:214). */
export function overheadWarnings({ spec }: PodTemplateSpec, path: string): string[] {
  return ['memory', 'ephemeral-storage'].flatMap((name) =>
    fractionalWarnings({ resources: spec.overhead, name }, `${path}.spec.overhead`),
  );
}
