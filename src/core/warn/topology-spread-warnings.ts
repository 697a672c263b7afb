import type { PodTemplateSpec, TopologySpreadConstraint } from '../v1/types.ts';
import { deprecatedNodeLabel } from './deprecated-node-label.ts';
import { nullSelectorWarnings } from './null-selector-warnings.ts';

/** Node labels of old as topology keys, and constraints on no Pod (api/pod/warnings.go:111). */
export function topologySpreadWarnings({ spec }: PodTemplateSpec, path: string): string[] {
  return spec.topologySpreadConstraints.flatMap((constraint, index) =>
    constraintWarnings(constraint, `${path}.spec.topologySpreadConstraints[${index}]`),
  );
}

function constraintWarnings(constraint: TopologySpreadConstraint, path: string): string[] {
  const { topologyKey } = constraint;
  const message = deprecatedNodeLabel(topologyKey);
  const keys = message === undefined ? [] : [`${path}.topologyKey: ${topologyKey} is ${message}`];
  return [...keys, ...nullSelectorWarnings(constraint, path)];
}
