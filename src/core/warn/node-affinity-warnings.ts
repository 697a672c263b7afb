import type { NodeSelectorRequirement, PodTemplateSpec } from '../v1/types.ts';
import { labelValueErrors } from '../validate/content/label-value-errors.ts';
import { deprecatedNodeLabel } from './deprecated-node-label.ts';

/** Node labels of old in node affinity, and values no label has where they are only preferred (api/pod/warnings.go:98). */
export function nodeAffinityWarnings({ spec }: PodTemplateSpec, path: string): string[] {
  const affinity = spec.affinity?.nodeAffinity;
  if (affinity === undefined) return [];
  const at = `${path}.spec.affinity.nodeAffinity`;
  const required = affinity.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  const preferred = affinity.preferredDuringSchedulingIgnoredDuringExecution;
  return [
    ...required.flatMap(({ matchExpressions }, index) => {
      const term = `${at}.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[${index}]`;
      return eachExpression(matchExpressions, term, keyWarnings);
    }),
    ...preferred.flatMap(({ preference }, index) => {
      const term = `${at}.preferredDuringSchedulingIgnoredDuringExecution[${index}].preference`;
      return eachExpression(preference.matchExpressions, term, keyAndValueWarnings);
    }),
  ];
}

/** GetWarningsForNodeSelectorTerm (api/node/util.go:95). */
function eachExpression(
  expressions: readonly NodeSelectorRequirement[],
  path: string,
  warningsOf: (expression: NodeSelectorRequirement, path: string) => string[],
): string[] {
  return expressions.flatMap((expression, index) => warningsOf(expression, `${path}.matchExpressions[${index}]`));
}

function keyWarnings({ key }: NodeSelectorRequirement, path: string): string[] {
  const message = deprecatedNodeLabel(key);
  return message === undefined ? [] : [`${path}.key: ${key} is ${message}`];
}

function keyAndValueWarnings(expression: NodeSelectorRequirement, path: string): string[] {
  const values = expression.values.flatMap((value, index) =>
    labelValueErrors(value).map((message) => `${path}.values[${index}]: ${value} is invalid, ${message}`),
  );
  return [...keyWarnings(expression, path), ...values];
}
