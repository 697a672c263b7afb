import type { PodTemplateSpec } from '../v1/types.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  'scheduler.alpha.kubernetes.io/critical-pod': 'non-functional in v1.16+; use the "priorityClassName" field instead',
  'security.alpha.kubernetes.io/sysctls': 'non-functional in v1.11+; use the "sysctls" field instead',
  'security.alpha.kubernetes.io/unsafe-sysctls': 'non-functional in v1.11+; use the "sysctls" field instead',
};

/** Annotations that have become fields (api/pod/warnings.go:68). */
export function annotationWarnings({ metadata }: PodTemplateSpec, path: string): string[] {
  return Object.entries(MESSAGES)
    .filter(([key]) => metadata.annotations.has(key))
    .map(([key, message]) => `${path}.metadata.annotations[${key}]: ${message}`);
}
