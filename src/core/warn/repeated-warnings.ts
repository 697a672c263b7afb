import { quote } from '../text/quote.ts';
import type { PodTemplateSpec } from '../v1/types.ts';

/** Addresses and pull secrets that are listed twice, of which applying keeps one (api/pod/warnings.go:185). */
export function repeatedWarnings({ spec }: PodTemplateSpec, path: string): string[] {
  const ips = spec.hostAliases.map(({ ip }) => ip);
  const secrets = spec.imagePullSecrets.map(({ name }) => name);
  return [
    ...repeatedAt(ips).map(
      (index) => `${path}.spec.hostAliases[${index}].ip: duplicate ip ${quote(String(ips[index]))}`,
    ),
    ...repeatedAt(secrets).map(
      (index) => `${path}.spec.imagePullSecrets[${index}].name: duplicate name ${quote(String(secrets[index]))}`,
    ),
    ...secrets.flatMap((name, index) =>
      name === '' ? [`${path}.spec.imagePullSecrets[${index}].name: invalid empty name ""`] : [],
    ),
  ];
}

/** The indices of texts that have come before. */
function repeatedAt(texts: readonly string[]): number[] {
  const seen = new Set<string>();
  return [...texts.keys()].filter((index) => seen.size === seen.add(String(texts[index])).size);
}
