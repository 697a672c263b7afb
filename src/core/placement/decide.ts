import { matchesField } from '../match/matches-field.ts';
import { matchesRequirement } from '../match/matches-requirement.ts';
import { untoleratedTaints } from '../match/untolerated-taints.ts';
import { type Labels, labelOf } from '../model/labels.ts';
import type { Node } from '../model/node.ts';
import type { FieldRequirement, NodeSelectorRequirement, NodeSelectorTerm } from '../model/node-selector-term.ts';
import type { DaemonPod } from './daemon-pod.ts';
import type { FailedRequirement, Reason, TermMismatch, UntoleratedTaint, Verdict } from './verdict.ts';

const SHOULD_RUN: Verdict = { kind: 'shouldRun', reasons: [] };

/**
 * Whether the daemon Pod belongs on this Node, as the DaemonSet controller decides it (daemon_controller.go:1381),
 * with every reason against it: the controller stops at the first, a person wants all that must change.
 */
export function decide({ template, tolerations, rules }: DaemonPod, node: Node): Verdict {
  const mismatches = [
    ...nodeNameMismatch(template.nodeName, node.name),
    ...nodeSelectorMismatches(template.nodeSelector, node.labels),
    ...nodeAffinityMismatch(template.requiredNodeAffinity, node),
  ];
  const untolerated = untoleratedTaints(node.taints, tolerations, rules).map(
    (taint): UntoleratedTaint => ({ code: 'untoleratedTaint', taint }),
  );
  if (mismatches.length > 0) return { kind: 'shouldNotRun', reasons: [...mismatches, ...untolerated] };
  if (untolerated.length === 0) return SHOULD_RUN;
  // NoSchedule only keeps new Pods away; NoExecute also removes the one that is there.
  const evicts = untolerated.some(({ taint }) => taint.effect === 'NoExecute');
  return { kind: evicts ? 'shouldNotRun' : 'shouldContinueRunning', reasons: untolerated };
}

function nodeNameMismatch(wanted: string, found: string): Reason[] {
  return wanted === '' || wanted === found ? [] : [{ code: 'nodeNameMismatch', wanted, found }];
}

function nodeSelectorMismatches(nodeSelector: Labels, labels: Labels): Reason[] {
  return Object.entries(nodeSelector).flatMap(([key, wanted]): Reason[] => {
    const found = labelOf(labels, key) ?? null;
    return found === wanted ? [] : [{ code: 'nodeSelectorMismatch', key, wanted, found }];
  });
}

function nodeAffinityMismatch(terms: readonly NodeSelectorTerm[] | undefined, node: Node): Reason[] {
  if (terms === undefined) return [];
  const mismatches: TermMismatch[] = [];
  for (const [index, term] of terms.entries()) {
    const mismatch = termMismatch(term, index, node);
    if (mismatch === undefined) return [];
    mismatches.push(mismatch);
  }
  return [{ code: 'nodeAffinityMismatch', terms: mismatches }];
}

/** `undefined`: the term matches. */
function termMismatch(term: NodeSelectorTerm, index: number, node: Node): TermMismatch | undefined {
  switch (term.kind) {
    case 'empty':
      return { kind: 'empty', term: index };
    case 'invalid':
      return { kind: 'invalid', term: index, errors: term.errors };
    case 'requirements': {
      const expressions = term.expressions.flatMap((expression) => failedExpression(expression, node.labels));
      const fields = term.fields.flatMap((field) => failedField(field, node.name));
      if (expressions.length === 0 && fields.length === 0) return undefined;
      return { kind: 'failed', term: index, expressions, fields };
    }
  }
}

function failedExpression(expression: NodeSelectorRequirement, labels: Labels): FailedRequirement[] {
  const value = labelOf(labels, expression.key);
  if (matchesRequirement(expression, value)) return [];
  const { key, operator, values } = expression;
  return [{ key, operator, values, found: value ?? null }];
}

function failedField(field: FieldRequirement, nodeName: string): FailedRequirement[] {
  if (matchesField(field, nodeName)) return [];
  const { key, operator, values } = field;
  return [{ key, operator, values, found: key === 'metadata.name' ? nodeName : null }];
}
