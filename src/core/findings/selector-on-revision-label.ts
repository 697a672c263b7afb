import type { LabelSelector, LabelSelectorRequirement } from '../v1/types.ts';
import type { Finding, FindingSubject } from './finding.ts';
import { narrowSelector } from './narrow-selector.ts';
import { type Edit, patchOf } from './patch-of.ts';
import { REVISION_LABELS } from './revision-labels.ts';
import { selectorMessage } from './selector-message.ts';
import { fieldOf, SELECTOR } from './steps.ts';

/**
 * The controller overwrites these labels, so its own Pods do not match: it lets each go, sees a Node without a Pod, and
 * makes another, without end (daemonset_util.go:115, controller_ref_manager.go:91).
 */
export function selectorOnRevisionLabel(subject: FindingSubject): readonly Finding[] {
  const { daemonSet, sent, old } = subject;
  const { selector } = daemonSet.spec;
  if (selector === undefined) return [];
  const edits = removals(selector);
  if (edits.length === 0) return [];
  const isAll = edits.length === selector.matchLabels.size + selector.matchExpressions.length;
  const replacement = isAll ? narrowSelector(subject, () => true) : [];
  const fix = old !== undefined ? [] : patchOf(sent, [...edits, ...replacement]);
  const what = `The controller sets ${REVISION_LABELS.join(' and ')} on its Pods itself: they do not match the selector, or not for long, and it makes new ones without end`;
  return [
    {
      id: 'selector-on-revision-label',
      severity: 'error',
      field: fieldOf(SELECTOR),
      message: selectorMessage(what, subject, fix),
      fix,
    },
  ];
}

function removals({ matchLabels, matchExpressions }: LabelSelector): readonly Edit[] {
  const labels = REVISION_LABELS.filter((key) => matchLabels.has(key));
  // From behind, so that the others stay where they are.
  const expressions = [...matchExpressions.entries()].filter(([, expression]) => fails(expression)).reverse();
  return [
    ...labels.map((key) => ({ path: [...SELECTOR, 'matchLabels', key] })),
    ...expressions.map(([index]) => ({ path: [...SELECTOR, 'matchExpressions', index] })),
  ];
}

/** What asks for one of the labels but not for its value holds, and so does what excludes a value. */
function fails({ key, operator }: LabelSelectorRequirement): boolean {
  return REVISION_LABELS.includes(key) && operator !== 'Exists' && operator !== 'NotIn';
}
