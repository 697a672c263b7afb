import type { PodTemplateSpec } from '../v1/types.ts';
import { nullSelectorWarnings } from './null-selector-warnings.ts';

/** Affinity to no Pod (api/pod/warnings.go:357). */
export function podAffinityWarnings({ spec }: PodTemplateSpec, path: string): string[] {
  return (['podAffinity', 'podAntiAffinity'] as const).flatMap((name) => {
    const affinity = spec.affinity?.[name];
    if (affinity === undefined) return [];
    const at = `${path}.spec.affinity.${name}`;
    const required = affinity.requiredDuringSchedulingIgnoredDuringExecution;
    const preferred = affinity.preferredDuringSchedulingIgnoredDuringExecution;
    return [
      ...required.flatMap((term, index) =>
        nullSelectorWarnings(term, `${at}.requiredDuringSchedulingIgnoredDuringExecution[${index}]`),
      ),
      ...preferred.flatMap(({ podAffinityTerm }, index) => {
        const term = `${at}.preferredDuringSchedulingIgnoredDuringExecution[${index}].podAffinityTerm`;
        return nullSelectorWarnings(podAffinityTerm, term);
      }),
    ];
  });
}
