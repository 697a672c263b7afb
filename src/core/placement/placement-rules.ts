import type { TolerationRules } from '../match/tolerates.ts';

/** Newest last. The placement rules of these are the same, the alpha gate below apart. */
export const KUBERNETES_VERSIONS = ['1.35', '1.36', '1.37'] as const;
export type KubernetesVersion = (typeof KUBERNETES_VERSIONS)[number];
export const NEWEST_KUBERNETES_VERSION: KubernetesVersion = '1.37';

/** The feature gates that change a placement; all are off by default in every known version (kube_features.go:2227). */
export const FEATURE_GATES = ['TaintTolerationComparisonOperators'] as const;
export type FeatureGate = (typeof FEATURE_GATES)[number];

/** The rules of one cluster. */
export interface PlacementRules {
  readonly kubernetesVersion: KubernetesVersion;
  readonly tolerations: TolerationRules;
}

export function placementRulesOf(
  kubernetesVersion: KubernetesVersion,
  enabled: ReadonlySet<FeatureGate>,
): PlacementRules {
  return {
    kubernetesVersion,
    tolerations: { comparisonOperators: enabled.has('TaintTolerationComparisonOperators') },
  };
}
